package io.gonetmon.tcp;

/**
 * Reads on without what a connection waits for: when its time is over, when too much is held, and
 * at the end. All connections share one. Confined to the monitor thread.
 */
final class Flush {
  private final ConnectionTable table;
  private final Reassembly reassembly = new Reassembly();
  private final GapTimeout timeout;

  Flush(ConnectionTable table) {
    this.table = table;
    this.timeout = new GapTimeout(table.limits());
  }

  /** Reads all that has nothing to wait for, and notes until when the rest waits. */
  void advance(Connection connection) {
    reassembly.advance(connection);
    table.agenda().waitUntil(connection, firstDeadline(connection.first()));
  }

  private long firstDeadline(HalfStream first) {
    return Math.min(deadline(first), deadline(first.peer()));
  }

  private long deadline(HalfStream half) {
    return timeout.deadline(half, table.nanos());
  }

  /** Gives up the bytes whose time is over. */
  void overdue(Connection connection, long nanos) {
    HalfStream first = connection.first();
    HalfStream second = first.peer();
    while (firstDeadline(first) <= nanos) {
      giveUp(deadline(first) <= deadline(second) ? first : second, connection);
      advance(connection);
    }
  }

  /** Gives up what a direction waits for, until what it holds is within the bounds. */
  void excess(HalfStream half, Connection connection) {
    if (!isWithinBounds(half) && !half.isSynchronized()) {
      giveUp(half, connection); // Only fixes where the direction begins: nothing is lost.
      advance(connection);
    }
    if (isWithinBounds(half)) {
      return;
    }
    int enough = table.limits().waitingBytes() / 2;
    table.listener().evicted();
    while (half.head() != null && (half.heldBytes() > enough || table.budget().isExceeded())) {
      giveUp(half, connection);
      advance(connection);
    }
  }

  private boolean isWithinBounds(HalfStream half) {
    return half.heldBytes() <= table.limits().waitingBytes() && !table.budget().isExceeded();
  }

  /** Reads all that is held, and counts what is missing behind it. */
  void all(Connection connection) {
    HalfStream first = connection.first();
    while (connection.isHolding()) {
      giveUp(reassembly.earlier(first), connection);
      advance(connection);
    }
    countMissingAtEnd(first);
    countMissingAtEnd(first.peer());
  }

  private void countMissingAtEnd(HalfStream half) {
    int missing = half.missingAtEnd();
    if (missing > 0) {
      table.listener().lost(missing);
    }
  }

  /** Goes on without what the first held slice waits for. */
  private void giveUp(HalfStream half, Connection connection) {
    SegmentSlice head = half.head();
    if (!half.isSynchronized()) {
      synchronizeAtLowest(half);
    } else if (!half.isReadable() && isImplausible(half, head)) {
      half.dropHead();
      table.listener().unparsed();
    } else if (!half.isReadable()) {
      skip(half, head.seq(), connection);
    } else if (!half.peer().isSeen()) {
      half.peer().assumeAbsent();
    } else if (!half.mayRead(head.segment())) {
      skipAcknowledged(half.peer(), head.segment().ack(), connection);
    } else {
      connection.readHead(half);
    }
  }

  private void synchronizeAtLowest(HalfStream half) {
    HalfStream peer = half.peer();
    peer.assumeAbsent();
    half.synchronizeAtLowest();
    if (!peer.isSynchronized()) {
      peer.synchronizeAtLowest();
    }
  }

  /** Whether a slice that nobody acknowledged is too far ahead to have been sent. */
  private static boolean isImplausible(HalfStream half, SegmentSlice slice) {
    return !half.isAcknowledged(slice.seq()) && !half.isAcceptable(slice.seq());
  }

  /** Gives up what a direction lacks before {@code ack}; a last byte alone is a FIN's. */
  private void skipAcknowledged(HalfStream half, int ack, Connection connection) {
    SegmentSlice head = half.head();
    int next = half.next();
    if (head == null && ack - next == 1 && !half.isFinKnown()) {
      half.fin(next);
    } else if (head == null || head.seq() - ack > 0) {
      skip(half, half.endOfBytes(ack), connection);
    } else if (half.isReadable()) {
      connection.readHead(half);
    } else {
      skip(half, head.seq(), connection);
    }
  }

  private void skip(HalfStream half, int seq, Connection connection) {
    table.listener().lost(connection.skip(half, seq));
  }

  /** How long what is held waits for bytes that were not captured. */
  private record GapTimeout(TcpLimits limits) {

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
}
