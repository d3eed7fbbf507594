package io.gonetmon.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a client has said before it is known what it speaks, in one piece and as it came. Confined
 * to the monitor thread.
 */
final class HeldBytes {
  /** Takes bytes as {@link io.gonetmon.tcp.ConnectionReader#bytes} does. */
  interface Taker {
    void take(byte[] data, int from, int to, long nanos, boolean startsSegment);
  }

  private record Piece(byte[] data, long nanos, boolean startsSegment) {}

  private final HeadBytes all;
  private final List<Piece> pieces = new ArrayList<>(2);

  /**
   * @param all empty, and bounded
   */
  HeldBytes(HeadBytes all) {
    this.all = all;
  }

  void append(byte[] data, int from, int to, long nanos, boolean startsSegment) {
    all.append(data, from, to);
    pieces.add(new Piece(Arrays.copyOfRange(data, from, to), nanos, startsSegment));
  }

  boolean isTooMuch() {
    return all.isTooMuch();
  }

  byte[] data() {
    return all.data();
  }

  int length() {
    return all.length();
  }

  /** Gives back what was reserved. */
  void release() {
    all.release();
  }

  /** Gives it on as it came, but for the first {@code skipped} bytes. */
  void replay(int skipped, Taker taker) {
    int skip = skipped;
    for (Piece piece : pieces) {
      int length = piece.data().length;
      int from = Math.min(length, skip);
      skip -= from;
      if (from < length) {
        taker.take(piece.data(), from, length, piece.nanos(), piece.startsSegment() || from > 0);
      }
    }
  }
}
