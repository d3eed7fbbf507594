package io.gonetmon.tcp;

/**
 * A TCP connection: takes each captured segment, counts what it is, and has its bytes put in order.
 * Confined to the monitor thread.
 */
final class Connection {
  private final HalfStream first;
  private final boolean replaces;
  private final ConnectionTable table;
  private final Handshake handshake;
  private final Teardown teardown = new Teardown();
  private final CarriedBytes carried = new CarriedBytes();
  private final Reassembly reassembly;
  private final Flush flush;

  /**
   * @param firstFlow the direction of the first segment
   * @param replaces whether an earlier connection had the same endpoints
   */
  Connection(Flow firstFlow, boolean replaces, ConnectionTable table) {
    this.first = new HalfStream(firstFlow, table.budget());
    this.replaces = replaces;
    this.table = table;
    this.handshake = new Handshake(first, table.listener());
    this.reassembly = new Reassembly(first, handshake, table.protocol());
    this.flush = new Flush(this, first, reassembly, table);
  }

  Flow key() {
    return first.flow().key();
  }

  long closedNanos() {
    return teardown.closedNanos();
  }

  private HalfStream half(Flow flow) {
    return flow.equals(first.flow()) ? first : first.peer();
  }

  /** Whether the segment opens a new connection between the same endpoints. */
  boolean isReplacedBy(Segment segment) {
    if (!segment.has(Segment.SYN)) {
      return false;
    }
    HalfStream half = half(segment.flow());
    int origin = segment.seq() + 1;
    if (half.sequence().isSynchronized()) {
      return half.sequence().origin() != origin;
    }
    return half.head() != null && half.head().seq() != origin && half.isOutOfWindow(origin);
  }

  /** Whether the segment is a straggler of an earlier connection between the same endpoints. */
  boolean isPredecessors(Segment segment) {
    return replaces && handshake.isAfter(segment.nanos());
  }

  /** Takes the next captured segment of either direction. */
  void accept(Segment segment, Link link) {
    HalfStream from = half(segment.flow());
    if (!from.isSeen()) {
      from.seenOn(link);
    }
    if (segment.has(Segment.SYN)) {
      handshake.syn(segment, from, link);
    }
    if (segment.has(Segment.ACK)) {
      from.peer().sequence().acknowledge(segment.ack());
      handshake.ack(segment, from);
    }
    if (segment.length() > 0) {
      take(segment, from, link);
    }
    if (segment.has(Segment.FIN) && teardown.fin(segment.payloadSeq() + segment.length(), from)) {
      close(false);
    }
    if (segment.has(Segment.RST) && from.sequence().isAcceptable(segment.seq())) {
      teardown.rst(from);
      close(true);
    }
    if (reassembly.isHolding()) {
      flush.advance();
    }
    claim();
  }

  private void take(Segment segment, HalfStream from, Link link) {
    Novelty novelty = from.classify(segment);
    count(novelty, from, link);
    carried.add(segment.length(), link, reassembly.isRecognised());
    handshake.data();
    if (novelty != Novelty.OUT_OF_WINDOW && !reassembly.read(segment, from)) {
      from.hold(segment);
      flush.excess(from);
    }
  }

  private void count(Novelty novelty, HalfStream from, Link link) {
    TcpListener listener = table.listener();
    switch (novelty) {
      case OUT_OF_WINDOW -> listener.unparsed();
      case RETRANSMISSION -> {
        if (link == from.link()) {
          listener.retransmitted();
        } else {
          listener.duplicate();
        }
      }
      case OUT_OF_ORDER -> listener.outOfOrder();
      case NEW -> from.seenOn(link);
    }
  }

  private void claim() {
    if (carried.hasUnclaimed() && reassembly.isRecognised()) {
      carried.claim();
    }
  }

  private void close(boolean reset) {
    if (!teardown.close(table.nanos())) {
      return;
    }
    table.linger(this);
    if (!reset) {
      table.listener().closed();
    } else if (handshake.isEstablished() || !handshake.isSeen()) {
      table.listener().reset();
    }
  }

  /** Gives up the bytes whose time is over. */
  void release(long nanos) {
    flush.overdue(nanos);
    claim();
  }

  /** Reads all that is held, without waiting any more, and ends the reader. */
  void finish() {
    flush.all();
    claim();
    reassembly.end(teardown.ending());
  }
}
