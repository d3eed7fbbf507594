package io.gonetmon.http;

import io.gonetmon.bound.Budget;
import java.util.Arrays;

/** Collects a head that comes in several segments, and notices its end. */
final class HeadBytes {
  private final int maxBytes;
  private final Budget budget;
  private byte[] data = new byte[256];
  private int length;
  private int lineLength;
  private boolean returned;
  private int lines;

  /**
   * @param maxBytes of one head
   * @param budget of bytes of all heads that have not come whole
   */
  HeadBytes(int maxBytes, Budget budget) {
    this.maxBytes = maxBytes;
    this.budget = budget;
    budget.reserve(data.length);
  }

  /** Whether there is more than should be kept. */
  boolean isTooMuch() {
    return length > maxBytes || budget.isFull();
  }

  /** Gives back what was reserved. */
  void release() {
    budget.release(data.length);
  }

  /**
   * Takes bytes up to the end of the head.
   *
   * @return the offset behind the head's end, or -1 when it is not reached
   */
  int add(byte[] bytes, int from, int to) {
    int end = -1;
    for (int at = from; at < to && end < 0; at++) {
      if (bytes[at] == '\n') {
        if (lineLength == (returned ? 1 : 0)) {
          end = at + 1;
        }
        lines++;
        lineLength = 0;
        returned = false;
      } else {
        lineLength++;
        returned = bytes[at] == '\r';
      }
    }
    append(bytes, from, end < 0 ? to : end);
    return end;
  }

  /** Takes all bytes, wherever heads end. */
  void append(byte[] bytes, int from, int to) {
    int needed = length + to - from;
    if (needed > data.length) {
      budget.release(data.length);
      data = Arrays.copyOf(data, Math.max(needed, 2 * data.length));
      budget.reserve(data.length);
    }
    System.arraycopy(bytes, from, data, length, to - from);
    length = needed;
  }

  byte[] data() {
    return data;
  }

  int length() {
    return length;
  }

  /** Whether the start line is complete. */
  boolean hasLine() {
    return lines > 0;
  }
}
