package io.gonetmon.tcp;

/**
 * A TCP connection: takes each captured segment, counts what it is, and has its bytes put in order.
 * Confined to the monitor thread.
 */
final class Connection {
  /** Both directions are fields, so that the garbage collector puts them side by side. */
  private final HalfStream first;

  private final HalfStream second;
  private final boolean replaces;
  private final ConnectionTable table;
  private final Handshake handshake;
  private final Teardown teardown = new Teardown();
  private ConnectionReader reader;
  private boolean established;

  /** Null when there are none. */
  private UnclaimedBytes unclaimed;

  /**
   * @param firstFlow the direction of the first segment
   * @param replaces whether an earlier connection had the same endpoints
   */
  Connection(Flow firstFlow, boolean replaces, ConnectionTable table) {
    this.first = new HalfStream(firstFlow, table.budget());
    this.second = first.peer();
    this.replaces = replaces;
    this.table = table;
    this.handshake = new Handshake(first);
  }

  Flow key() {
    return first.flow().key();
  }

  /** The direction of the first segment. */
  HalfStream first() {
    return first;
  }

  long closedNanos() {
    return teardown.closedNanos();
  }

  private HalfStream half(Flow flow) {
    return flow.equals(first.flow()) ? first : second;
  }

  /** Whether the segment opens a new connection between the same endpoints. */
  boolean isReplacedBy(Segment segment) {
    if (!segment.has(Segment.SYN)) {
      return false;
    }
    HalfStream half = half(segment.flow());
    int origin = segment.seq() + 1;
    if (half.isSynchronized()) {
      return half.origin() != origin;
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
      acknowledge(segment, from);
    }
    if (segment.length() > 0) {
      take(segment, from, link);
    }
    if (segment.has(Segment.FIN) && teardown.fin(segment.payloadSeq() + segment.length(), from)) {
      close(false);
    }
    if (segment.has(Segment.RST) && from.isAcceptable(segment.seq())) {
      teardown.rst(from);
      close(true);
    }
    if (isHolding()) {
      table.flush().advance(this);
    }
    claim();
  }

  private void acknowledge(Segment segment, HalfStream from) {
    from.peer().acknowledge(segment.ack());
    boolean mayOpen = !established || segment.seq() == from.origin();
    if (mayOpen && handshake.ack(segment, from, table.listener())) {
      establish();
    }
  }

  private void establish() {
    if (!established) {
      established = true;
      table.listener().opened();
    }
  }

  private void take(Segment segment, HalfStream from, Link link) {
    Novelty novelty = Novelty.classify(segment, from);
    count(novelty, from, link);
    carry(segment.length(), link);
    if (!established && handshake.isSeen()) {
      establish();
    }
    if (novelty != Novelty.OUT_OF_WINDOW) {
      readOrHold(segment, from);
    }
  }

  private void readOrHold(Segment segment, HalfStream from) {
    if (!from.isNext(segment) || !from.mayRead(segment)) {
      from.hold(segment);
      table.flush().excess(from, this);
      return;
    }
    open();
    from.read(segment);
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

  /** Reads the first slice that a direction holds. */
  void readHead(HalfStream half) {
    open();
    half.readHead();
  }

  /** Gives up the bytes of a direction before {@code seq}; returns how many. */
  long skip(HalfStream half, int seq) {
    open();
    return half.skip(seq);
  }

  private void open() {
    if (reader == null) {
      HalfStream originator = handshake.originator();
      Link link = first.link() == null ? second.link() : first.link();
      reader = table.protocol().open(originator.flow(), handshake.isSeen(), link.name());
      originator.attach(reader, Direction.ORIGINATOR);
      originator.peer().attach(reader, Direction.RESPONDER);
    }
  }

  /** Whether bytes wait for earlier ones. */
  boolean isHolding() {
    return first.isHolding() || second.isHolding();
  }

  private boolean isRecognised() {
    return reader != null && reader.recognised();
  }

  private void carry(int bytes, Link link) {
    if (isRecognised()) {
      link.claim(bytes);
      return;
    }
    if (unclaimed == null) {
      unclaimed = new UnclaimedBytes();
    }
    unclaimed.add(bytes, link);
  }

  private void claim() {
    if (unclaimed != null && isRecognised()) {
      unclaimed.claim();
      unclaimed = null;
    }
  }

  private void close(boolean reset) {
    if (!teardown.close(table.nanos())) {
      return;
    }
    table.linger(this);
    if (!reset) {
      table.listener().closed();
    } else if (established || !handshake.isSeen()) {
      table.listener().reset();
    }
  }

  /** Gives up the bytes whose time is over. */
  void release(long nanos) {
    table.flush().overdue(this, nanos);
    claim();
  }

  /**
   * Reads all that is held, without waiting any more, and ends the reader.
   *
   * @param unclosed how the connection ended if neither side has closed it
   */
  void finish(Ending unclosed) {
    table.flush().all(this);
    claim();
    if (reader != null) {
      reader.end(teardown.ending(unclosed));
    }
  }
}
