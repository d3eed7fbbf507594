package io.gonetmon.tcp;

/** A part of a segment's payload: {@code length} bytes from sequence number {@code seq}. */
record Piece(Segment segment, int seq, int length) {
  /** What holding a piece costs beside its bytes, roughly. */
  private static final int OVERHEAD = 200;

  static Piece of(Segment segment) {
    return new Piece(segment, segment.payloadSeq(), segment.length());
  }

  int end() {
    return seq + length;
  }

  /** Where the part begins in the payload. */
  int start() {
    return seq - segment.payloadSeq();
  }

  /** The part from {@code from} on. */
  Piece after(int from) {
    return new Piece(segment, from, end() - from);
  }

  /** The part until before {@code to}. */
  Piece before(int to) {
    return new Piece(segment, seq, to - seq);
  }

  int memoryBytes() {
    return OVERHEAD + segment.data().length;
  }
}
