package io.gonetmon.history;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Numbers in a growing array of bytes, small ones in one byte each. Confined to the monitor thread.
 */
public final class Packed {
  private static final int MORE = 0x80;
  private static final int BITS = 7;
  private static final int LONGEST = 10;

  private byte[] bytes = new byte[256];
  private int length;

  /** Appends a number; one that is negative takes ten bytes. */
  public void number(long value) {
    reserve(LONGEST);
    long rest = value;
    while (rest >= MORE || rest < 0) {
      bytes[length++] = (byte) (rest | MORE);
      rest >>>= BITS;
    }
    bytes[length++] = (byte) rest;
  }

  /** Appends what was counted. */
  void tally(Tally tally) {
    for (Tally.Count each : Tally.Count.values()) {
      number(tally.get(each));
    }
    int before = 0;
    for (int step = tally.lowest(); step <= tally.highest(); step++) {
      if (tally.times(step) > 0) {
        number(step - before);
        number(tally.times(step));
        before = step;
      }
    }
  }

  /** Appends bytes of another one. */
  public void bytes(byte[] from, int at, int count) {
    reserve(count);
    System.arraycopy(from, at, bytes, length, count);
    length += count;
  }

  /** Appends a number that may be negative. */
  public void signed(long value) {
    number(value << 1 ^ value >> (Long.SIZE - 1));
  }

  /** Appends text, whose characters are one byte each as a rule. */
  public void text(String text) {
    int start = length;
    int count = text.length();
    number(count);
    reserve(count);
    for (int i = 0; i < count; i++) {
      char each = text.charAt(i);
      if (each >= MORE) {
        length = start;
        encode(text);
        return;
      }
      bytes[length++] = (byte) each;
    }
  }

  private void encode(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    number(encoded.length);
    bytes(encoded, 0, encoded.length);
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
    }
  }

  public int length() {
    return length;
  }

  public byte[] array() {
    return bytes;
  }

  public byte[] copy() {
    return Arrays.copyOf(bytes, length);
  }

  public void clear() {
    length = 0;
  }
}
