package io.gonetmon.tcp;

import io.gonetmon.bound.Budget;

/**
 * The first segment of what may be a new connection between the endpoints of another: its numbers
 * do not fit the other, and its SYN was not captured. Held until a second one fits it.
 */
record Newcomer(Segment segment, Link link, Budget budget) {
  /** After so long nobody speaks in between. */
  private static final long ALONE_NANOS = 1_000_000_000L;

  Newcomer {
    budget.reserve(SegmentSlice.of(segment).memoryBytes());
  }

  /** Gives back what holding the segment costs. */
  void release() {
    budget.release(SegmentSlice.of(segment).memoryBytes());
  }

  boolean isCopiedBy(Segment other) {
    return other.flow().equals(segment.flow()) && other.seq() == segment.seq();
  }

  /** Whether another segment shows that this one is of a connection. */
  boolean isFollowedBy(Segment other) {
    int end = segment.seq() + segment.length();
    return other.flow().equals(segment.flow())
        ? SendSequence.isClose(other.seq(), end) && SendSequence.isClose(other.ack(), segment.ack())
        : SendSequence.isClose(other.ack(), end)
            && SendSequence.isClose(other.seq(), segment.ack());
  }

  /** Whether nobody has contradicted for so long that it must be one of a connection. */
  boolean isUncontradicted(long nanos) {
    return nanos - segment.nanos() >= ALONE_NANOS;
  }
}
