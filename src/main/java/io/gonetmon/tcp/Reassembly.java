package io.gonetmon.tcp;

/**
 * Reads both directions of a connection in the order of cause and effect: what a segment
 * acknowledges is read before the segment. Keeps nothing itself, so that all connections share one.
 */
final class Reassembly {

  /** Reads all that is held and has nothing to wait for. */
  void advance(Connection connection) {
    HalfStream first = connection.first();
    HalfStream second = first.peer();
    boolean moved = true;
    while (moved) {
      boolean firstMoved = drain(first, connection);
      moved = drain(second, connection) || firstMoved;
      if (!moved && first.isReadable() && second.isReadable()) {
        connection.readHead(earlier(first));
        moved = true;
      }
    }
  }

  private static boolean drain(HalfStream from, Connection connection) {
    boolean moved = false;
    while (from.isReadable() && from.mayRead(from.head().segment())) {
      connection.readHead(from);
      moved = true;
    }
    return moved;
  }

  /** The direction that holds something and whose first slice was captured first. */
  HalfStream earlier(HalfStream half) {
    SegmentSlice one = half.head();
    SegmentSlice other = half.peer().head();
    if (one == null || other == null) {
      return one == null ? half.peer() : half;
    }
    return other.segment().nanos() < one.segment().nanos() ? half.peer() : half;
  }
}
