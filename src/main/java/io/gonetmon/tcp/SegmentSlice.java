package io.gonetmon.tcp;

/** A part of a segment's payload: {@code length} bytes from sequence number {@code seq}. */
record SegmentSlice(Segment segment, int seq, int length) {
  /** What holding a slice costs beside its bytes, roughly. */
  private static final int OVERHEAD = 200;

  static SegmentSlice of(Segment segment) {
    return new SegmentSlice(segment, segment.payloadSeq(), segment.length());
  }

  int end() {
    return seq + length;
  }

  /** Where the part begins in the payload. */
  int start() {
    return seq - segment.payloadSeq();
  }

  /** The part from {@code from} on. */
  SegmentSlice after(int from) {
    return new SegmentSlice(segment, from, end() - from);
  }

  /** The part until before {@code to}. */
  SegmentSlice before(int to) {
    return new SegmentSlice(segment, seq, to - seq);
  }

  int memoryBytes() {
    return OVERHEAD + segment.data().length;
  }
}
