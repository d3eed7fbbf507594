package io.gonetmon.tcp;

/** How long what is held waits for bytes that were not captured. */
record GapTimeout(TcpLimits limits) {

  /** When a direction's waiting ends, or {@link Long#MAX_VALUE} when nothing is held. */
  long deadline(HalfStream half, long now) {
    SegmentSlice head = half.head();
    if (head == null) {
      return Long.MAX_VALUE;
    }
    return Math.min(head.segment().nanos(), now) + timeout(half, head);
  }

  private long timeout(HalfStream half, SegmentSlice head) {
    if (!half.isSynchronized()) {
      return limits.openingNanos();
    }
    boolean peerSeen = half.peer().isSeen();
    if (half.isReadable()) {
      return peerSeen ? limits.gapTimeoutNanos() : limits.openingNanos();
    }
    boolean mayStillCome = peerSeen && !half.isAcknowledged(head.seq());
    return mayStillCome ? limits.longGapTimeoutNanos() : limits.gapTimeoutNanos();
  }
}
