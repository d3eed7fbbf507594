package io.gonetmon.tcp;

import io.gonetmon.tcp.ConnectionReader.Ending;

/**
 * A TCP connection: takes each captured segment, counts what it is, and has its bytes put in order.
 * Confined to the monitor thread.
 */
final class Connection extends Reading {
  /** Both directions are fields, so that the garbage collector puts them side by side. */
  private final HalfStream first;

  private final HalfStream second;
  private final boolean replaces;
  private final ConnectionTable table;
  private final Handshake handshake;
  private final Teardown teardown = new Teardown();

  /** What waits to replace this connection, or null. */
  private Newcomer newcomer;

  /** The connection that this one repeats under other addresses, or null. */
  private Connection original;

  private boolean forgotten;

  /**
   * @param firstFlow the direction of the first segment
   * @param replaces whether an earlier connection had the same endpoints
   */
  Connection(Flow firstFlow, boolean replaces, ConnectionTable table) {
    this.first = new HalfStream(firstFlow, table.budget());
    this.second = first.peer();
    this.replaces = replaces;
    this.table = table;
    this.handshake = new Handshake(first, table.nanos());
  }

  Flow key() {
    return first.flow().key();
  }

  /** The direction of the first segment. */
  HalfStream first() {
    return first;
  }

  Handshake handshake() {
    return handshake;
  }

  Teardown teardown() {
    return teardown;
  }

  private HalfStream half(Flow flow) {
    return flow.equals(first.flow()) ? first : second;
  }

  /** Whether the segment opens a new connection between the same endpoints. */
  boolean isReplacedBy(Segment segment) {
    return segment.has(Segment.SYN) && half(segment.flow()).beginsElsewhere(segment.seq() + 1);
  }

  /**
   * Whether the numbers of a segment without SYN do not fit the connection: neither of them, or,
   * once it is closed, its own.
   */
  boolean isStranger(Segment segment) {
    HalfStream from = half(segment.flow());
    if (from.isNear(segment.seq()) || segment.has(Segment.SYN) || original != null) {
      return false;
    }
    return teardown.isClosed() || (segment.has(Segment.ACK) && !from.peer().isNear(segment.ack()));
  }

  Newcomer newcomer() {
    return newcomer;
  }

  void holdNewcomer(Newcomer first) {
    newcomer = first;
  }

  /** What waits to replace this connection, and does so no more. */
  Newcomer takeNewcomer() {
    Newcomer taken = newcomer;
    newcomer = null;
    if (taken != null) {
      taken.release();
    }
    return taken;
  }

  /** From now on all is taken for a repetition of another connection. */
  void repeat(Connection other) {
    original = other.original == null ? other : other.original;
  }

  boolean isRepetition() {
    return original != null;
  }

  /** Whether it repeats a connection that ended without it. */
  boolean isOrphan() {
    return isRepetition() && original.forgotten && !teardown.isClosed();
  }

  /** Whether the segment is a straggler of an earlier connection between the same endpoints. */
  boolean isPredecessors(Segment segment) {
    return replaces && handshake.isAfter(segment.nanos());
  }

  /** Takes the next captured segment of either direction. */
  void accept(Segment segment, Link link) {
    HalfStream from = half(segment.flow());
    if (!from.isSeen()) {
      from.seenOn(link, segment.via());
      table.agenda().answered(this);
    }
    if (segment.has(Segment.SYN)) {
      syn(segment, from);
    }
    if (segment.has(Segment.RST) && isOnItsOwn()) {
      original = null;
    }
    if (original != null) {
      takeRepeated(segment, from, link);
      return;
    }
    if (segment.has(Segment.ACK)) {
      acknowledge(segment, from);
    }
    if (segment.carriesData()) {
      take(segment, from, link);
    }
    if (segment.has(Segment.FIN)) {
      finish(segment, from);
    }
    if (segment.has(Segment.RST) && from.isAcceptable(segment.seq())) {
      reset(from);
    }
    if (isHolding()) {
      table.flush().advance(this);
    }
    claim();
  }

  private void syn(Segment segment, HalfStream from) {
    boolean again = handshake.syn(segment, from);
    if (original != null && original.handshake.contradicts(handshake)) {
      original = null;
    }
    if (again && original == null) {
      table.listener().retransmitted();
      table.listener().synRetransmitted();
    }
    if (isOnItsOwn() && handshake.awaitsAnswer()) {
      table.agenda().awaitAnswer(this);
    }
  }

  /** Counts the SYN as unanswered if it is; what answers it later opens the connection as ever. */
  void giveUpSyn() {
    if (isOnItsOwn() && handshake.giveUp()) {
      table.listener().unansweredSyn();
    }
  }

  private boolean isOnItsOwn() {
    return original == null || handshake.isAnotherTrialThan(original.handshake);
  }

  /** Counts nothing, but that an interface which shows no more of the connection carried it. */
  private void takeRepeated(Segment segment, HalfStream from, Link link) {
    if (segment.carriesData()) {
      table.listener().duplicate();
      original.carryElsewhere(segment.length(), link);
    }
    if (segment.has(Segment.FIN) && teardown.fin(segment.end(), from)) {
      close();
    }
    if (segment.has(Segment.RST)) {
      teardown.rst(from);
      close();
    }
  }

  private void carryElsewhere(int bytes, Link link) {
    if (link != first.link() && link != second.link()) {
      carry(bytes, link);
    }
  }

  private void acknowledge(Segment segment, HalfStream from) {
    from.peer().acknowledge(segment.ack(), segment.has(Segment.ZERO_WINDOW));
    boolean mayOpen = !handshake.isEstablished() || segment.seq() == from.origin();
    if (mayOpen && handshake.ack(segment, from, table.listener())) {
      establish();
    }
  }

  private void establish() {
    if (handshake.establish()) {
      table.agenda().answered(this);
      table.listener().opened();
    }
  }

  private void take(Segment segment, HalfStream from, Link link) {
    if (newcomer != null) {
      takeNewcomer();
      table.listener().unparsed();
    }
    Novelty novelty = Novelty.classify(segment, from);
    long copyNanos = handshake.soonestResendNanos();
    table.counter().count(segment, novelty, from, link, copyNanos, this);
    carry(segment.length(), link);
    if (handshake.isSeen() && !segment.has(Segment.SYN)) {
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
    open(first, handshake, table);
    from.read(segment);
  }

  /** Reads the first slice that a direction holds. */
  void readHead(HalfStream half) {
    open(first, handshake, table);
    half.readHead();
  }

  /** Gives up the bytes of a direction before {@code seq}; returns how many. */
  long skip(HalfStream half, int seq) {
    open(first, handshake, table);
    return half.skip(seq);
  }

  /** Whether bytes wait for earlier ones. */
  boolean isHolding() {
    return first.isHolding() || second.isHolding();
  }

  private void finish(Segment segment, HalfStream from) {
    if (teardown.fin(segment.end(), from) && close()) {
      table.listener().closed();
    }
  }

  private void reset(HalfStream from) {
    teardown.rst(from);
    if (!close()) {
      return;
    }
    if (handshake.isEstablished() || !handshake.isSeen()) {
      table.listener().reset();
    } else if (handshake.isUnanswered() && from != handshake.originator()) {
      table.listener().refused();
    }
  }

  private boolean close() {
    boolean first = teardown.close(table.nanos());
    if (first) {
      table.agenda().linger(this);
    }
    return first;
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
    forgotten = true;
    if (unclosed != Ending.OPEN || handshake.isOverdue(table.nanos())) {
      giveUpSyn();
    }
    table.flush().all(this);
    claim();
    end(teardown.ending(unclosed), table);
  }
}
