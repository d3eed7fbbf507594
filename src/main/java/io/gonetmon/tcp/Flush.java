package io.gonetmon.tcp;

/**
 * Reads on without what a connection waits for: when its time is over, when too much is held, and
 * at the end. Confined to the monitor thread.
 */
final class Flush {
  private final Connection connection;
  private final HalfStream first;
  private final HalfStream second;
  private final Reassembly reassembly;
  private final ConnectionTable table;

  Flush(Connection connection, HalfStream first, Reassembly reassembly, ConnectionTable table) {
    this.connection = connection;
    this.first = first;
    this.second = first.peer();
    this.reassembly = reassembly;
    this.table = table;
  }

  /** Reads all that has nothing to wait for, and notes until when the rest waits. */
  void advance() {
    reassembly.advance();
    table.waitUntil(connection, deadline());
  }

  private long deadline() {
    return Math.min(deadline(first), deadline(second));
  }

  private long deadline(HalfStream half) {
    return table.gapTimeout().deadline(half, table.nanos());
  }

  /** Gives up the bytes whose time is over. */
  void overdue(long nanos) {
    while (deadline() <= nanos) {
      giveUp(deadline(first) <= deadline(second) ? first : second);
      advance();
    }
  }

  /** Gives up what a direction waits for, until what it holds is within the bounds. */
  void excess(HalfStream half) {
    if (!isWithinBounds(half) && !half.sequence().isSynchronized()) {
      giveUp(half); // Only fixes where the direction begins: nothing is lost.
      advance();
    }
    if (isWithinBounds(half)) {
      return;
    }
    int enough = table.limits().waitingBytes() / 2;
    table.listener().evicted();
    while (half.head() != null
        && (half.queue().memoryBytes() > enough || table.budget().isExceeded())) {
      giveUp(half);
      advance();
    }
  }

  private boolean isWithinBounds(HalfStream half) {
    return half.queue().memoryBytes() <= table.limits().waitingBytes()
        && !table.budget().isExceeded();
  }

  /** Reads all that is held, and counts what is missing behind it. */
  void all() {
    while (reassembly.isHolding()) {
      giveUp(reassembly.earlier());
      advance();
    }
    countMissingAtEnd(first);
    countMissingAtEnd(second);
  }

  private void countMissingAtEnd(HalfStream half) {
    int missing = half.sequence().missingAtEnd();
    if (missing > 0) {
      table.listener().lost(missing);
    }
  }

  /** Goes on without what the first held slice waits for. */
  private void giveUp(HalfStream half) {
    SegmentSlice head = half.head();
    if (!half.sequence().isSynchronized()) {
      synchronizeAtLowest(half);
    } else if (!half.isReadable() && isImplausible(half, head)) {
      half.queue().removeHead();
      table.listener().unparsed();
    } else if (!half.isReadable()) {
      skip(half, head.seq());
    } else if (!half.peer().isSeen()) {
      reassembly.assumeOneSided(true);
    } else if (!reassembly.mayRead(head.segment(), half)) {
      skipAcknowledged(half.peer(), head.segment().ack());
    } else {
      reassembly.readHead(half);
    }
  }

  private void synchronizeAtLowest(HalfStream half) {
    HalfStream peer = half.peer();
    reassembly.assumeOneSided(!peer.isSeen());
    half.synchronizeAtLowest();
    if (!peer.sequence().isSynchronized()) {
      peer.synchronizeAtLowest();
    }
  }

  /** Whether a slice that nobody acknowledged is too far ahead to have been sent. */
  private static boolean isImplausible(HalfStream half, SegmentSlice slice) {
    SendSequence sequence = half.sequence();
    return !sequence.isAcknowledged(slice.seq()) && !sequence.isAcceptable(slice.seq());
  }

  /** Gives up what a direction lacks before {@code ack}; a last byte alone is a FIN's. */
  private void skipAcknowledged(HalfStream half, int ack) {
    SegmentSlice head = half.head();
    int next = half.sequence().next();
    if (head == null && ack - next == 1) {
      half.sequence().fin(next);
    } else if (head == null || head.seq() - ack > 0) {
      skip(half, ack);
    } else if (half.isReadable()) {
      reassembly.readHead(half);
    } else {
      skip(half, head.seq());
    }
  }

  private void skip(HalfStream half, int seq) {
    table.listener().lost(reassembly.skip(half, seq));
  }
}
