package io.gonetmon.tcp;

import java.util.HashMap;
import java.util.Map;

/**
 * A TCP connection: puts the bytes of each direction in order, and both directions in the order of
 * cause and effect: what a segment acknowledges is read before the segment. Confined to the monitor
 * thread.
 */
final class Connection {
  private final Flow key;
  private final Flow firstFlow;
  private final boolean replaces;
  private final ConnectionTable table;
  private final HalfStream first;
  private final HalfStream second;
  private HalfStream client;
  private ConnectionReader reader;
  private Handshake handshake;
  private boolean established;
  private boolean closed;
  private HalfStream firstToFinish;
  private boolean reset;

  /** Only one direction is captured, as far as can be told. */
  private boolean oneSided;

  private long closedNanos;

  /** What each interface carried before the protocol was recognised; null when there is nothing. */
  private Map<Link, Long> unclaimed;

  /**
   * @param firstFlow the direction of the first segment
   * @param replaces whether an earlier connection had the same endpoints
   */
  Connection(Flow firstFlow, boolean replaces, ConnectionTable table) {
    this.key = firstFlow.key();
    this.firstFlow = firstFlow;
    this.replaces = replaces;
    this.table = table;
    this.first = new HalfStream(table.memory());
    this.second = new HalfStream(table.memory());
    this.client = first;
  }

  Flow key() {
    return key;
  }

  long closedNanos() {
    return closedNanos;
  }

  private HalfStream half(Flow flow) {
    return flow.equals(firstFlow) ? first : second;
  }

  private HalfStream other(HalfStream half) {
    return half == first ? second : first;
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
    return replaces && handshake != null && segment.nanos() < handshake.synNanos();
  }

  /** Takes the next captured segment of either direction. */
  void accept(Segment segment, Link link) {
    HalfStream from = half(segment.flow());
    HalfStream to = other(from);
    if (!from.isSeen()) {
      from.seenOn(link);
    }
    if (segment.has(Segment.SYN)) {
      learnFromSyn(segment, from, to, link);
    }
    if (segment.has(Segment.ACK)) {
      acknowledge(segment, from, to);
    }
    if (segment.length() > 0) {
      take(segment, from, to, link);
    }
    if (segment.has(Segment.FIN)) {
      takeFin(segment.payloadSeq() + segment.length(), from, to);
    }
    if (segment.has(Segment.RST) && from.sequence().isAcceptable(segment.seq())) {
      reset |= !(first.sequence().isFinCaptured() && second.sequence().isFinCaptured());
      close(true);
    }
    if (first.head() != null || second.head() != null) {
      advance();
    }
    claim();
  }

  private void learnFromSyn(Segment segment, HalfStream from, HalfStream to, Link link) {
    boolean answer = segment.has(Segment.ACK);
    client = answer ? to : from;
    if (handshake == null) {
      handshake = new Handshake();
    }
    if (!from.sequence().isSynchronized()) {
      from.synchronize(segment.seq() + 1);
    }
    if (!answer) {
      handshake.syn(segment.nanos(), link);
    } else if (!to.sequence().isSynchronized()) {
      to.synchronize(segment.ack());
    }
  }

  private void acknowledge(Segment segment, HalfStream from, HalfStream to) {
    to.sequence().acknowledge(segment.ack());
    if (handshake == null || from != client || segment.has(Segment.SYN | Segment.RST)) {
      return;
    }
    boolean nothingSentYet = segment.seq() == from.sequence().origin();
    if (nothingSentYet && !to.sequence().isSynchronized()) {
      to.synchronize(segment.ack());
    }
    if (nothingSentYet && segment.ack() == to.sequence().origin()) {
      handshake.complete(segment.nanos(), table.listener());
    }
    establish();
  }

  private void establish() {
    if (!established) {
      established = true;
      table.listener().opened();
    }
  }

  private void take(Segment segment, HalfStream from, HalfStream to, Link link) {
    HalfStream.Novelty novelty = from.classify(segment);
    switch (novelty) {
      case OUT_OF_WINDOW -> table.listener().unparsed();
      case RETRANSMISSION -> {
        if (link == from.link()) {
          table.listener().retransmitted();
        } else {
          table.listener().duplicate();
        }
      }
      case OUT_OF_ORDER -> table.listener().outOfOrder();
      case NEW -> from.seenOn(link);
    }
    carry(segment.length(), link);
    if (handshake != null) {
      establish();
    }
    if (novelty == HalfStream.Novelty.OUT_OF_WINDOW) {
      return;
    }
    if (from.isNext(segment) && mayRead(segment, to)) {
      open();
      from.read(segment);
    } else {
      from.hold(segment);
      keepWithinBounds(from);
    }
  }

  private void takeFin(int seq, HalfStream from, HalfStream to) {
    if (!from.sequence().isFinCaptured()) {
      firstToFinish = firstToFinish == null ? from : firstToFinish;
      from.captureFin(seq);
    }
    if (!from.sequence().isFinKnown()) {
      from.sequence().fin(seq);
      if (to.sequence().isFinKnown() || !to.isSeen()) {
        close(false);
      }
    }
  }

  private void carry(int bytes, Link link) {
    if (isRecognised()) {
      link.claim(bytes);
      return;
    }
    if (unclaimed == null) {
      unclaimed = new HashMap<>(2);
    }
    unclaimed.merge(link, (long) bytes, Long::sum);
  }

  private void claim() {
    if (unclaimed != null && isRecognised()) {
      unclaimed.forEach(Link::claim);
      unclaimed = null;
    }
  }

  private boolean isRecognised() {
    return reader != null && reader.recognised();
  }

  private void close(boolean reset) {
    if (closed) {
      return;
    }
    closed = true;
    closedNanos = table.nanos();
    table.linger(this);
    if (!reset) {
      table.listener().closed();
    } else if (established || handshake == null) {
      table.listener().reset();
    }
  }

  private void open() {
    if (reader == null) {
      Flow forth = client == first ? firstFlow : firstFlow.reversed();
      reader = table.protocol().open(forth, handshake != null);
      client.attach(reader, Direction.ORIGINATOR);
      other(client).attach(reader, Direction.RESPONDER);
    }
  }

  /** A segment may be read once all that it acknowledges was read. */
  private boolean mayRead(Segment segment, HalfStream to) {
    boolean neverComes = oneSided && !to.isSeen();
    return !segment.has(Segment.ACK)
        || neverComes
        || !to.sequence().isSynchronized()
        || !to.sequence().lacks(segment.ack());
  }

  private void advance() {
    boolean moved = true;
    while (moved) {
      boolean firstMoved = drain(first, second);
      moved = drain(second, first) || firstMoved;
      if (!moved && first.isReadable() && second.isReadable()) {
        open();
        earlier().readHead();
        moved = true;
      }
    }
    table.watch(this, deadline());
  }

  private boolean drain(HalfStream from, HalfStream to) {
    boolean moved = false;
    while (from.isReadable() && mayRead(from.head().segment(), to)) {
      open();
      from.readHead();
      moved = true;
    }
    return moved;
  }

  /** The direction whose first held slice was captured first. */
  private HalfStream earlier() {
    if (first.head() == null || second.head() == null) {
      return first.head() == null ? second : first;
    }
    return second.head().segment().nanos() < first.head().segment().nanos() ? second : first;
  }

  /** When waiting ends, or {@link Long#MAX_VALUE} when nothing waits. */
  private long deadline() {
    return Math.min(deadline(first), deadline(second));
  }

  private long deadline(HalfStream half) {
    if (half.head() == null) {
      return Long.MAX_VALUE;
    }
    TcpLimits limits = table.limits();
    long since = Math.min(half.head().segment().nanos(), table.nanos());
    if (!half.sequence().isSynchronized()) {
      return since + limits.openingNanos();
    }
    boolean peerHeard = other(half).isSeen();
    if (half.isReadable()) {
      return since + (peerHeard ? limits.gapTimeoutNanos() : limits.openingNanos());
    }
    boolean mayStillCome = peerHeard && !half.sequence().isAcknowledged(half.head().seq());
    return since + (mayStillCome ? limits.longGapTimeoutNanos() : limits.gapTimeoutNanos());
  }

  /** Gives up the bytes whose time is over. */
  void release(long nanos) {
    while (deadline() <= nanos) {
      giveUp(deadline(first) <= deadline(second) ? first : second);
      advance();
    }
    claim();
  }

  private boolean isWithinBounds(HalfStream half) {
    TcpLimits limits = table.limits();
    return half.queue().memoryBytes() <= limits.waitingBytes() && !table.memory().isExceeded();
  }

  private void keepWithinBounds(HalfStream half) {
    if (!isWithinBounds(half) && !half.sequence().isSynchronized()) {
      giveUp(half); // Where it begins is not known: nothing is lost when it is settled early.
      advance();
    }
    if (isWithinBounds(half)) {
      return;
    }
    TcpLimits limits = table.limits();
    table.listener().evicted();
    while (half.head() != null
        && (half.queue().memoryBytes() > limits.waitingBytes() / 2
            || table.memory().isExceeded())) {
      giveUp(half);
      advance();
    }
  }

  /** Goes on without what the first held slice waits for. */
  private void giveUp(HalfStream half) {
    HalfStream peer = other(half);
    SegmentSlice head = half.head();
    if (!half.sequence().isSynchronized()) {
      oneSided = !peer.isSeen();
      half.synchronizeAtLowest();
      if (!peer.sequence().isSynchronized()) {
        peer.synchronizeAtLowest();
      }
    } else if (!half.isReadable() && isImplausible(half, head)) {
      half.queue().removeHead();
      table.listener().unparsed();
    } else if (!half.isReadable()) {
      skipTo(half, head.seq());
    } else if (!peer.isSeen()) {
      oneSided = true;
    } else if (!mayRead(head.segment(), peer)) {
      skip(peer, head.segment().ack());
    } else {
      open();
      half.readHead();
    }
  }

  /** Whether a slice that nobody acknowledged is too far ahead to have been sent. */
  private static boolean isImplausible(HalfStream half, SegmentSlice slice) {
    SendSequence sequence = half.sequence();
    return !sequence.isAcknowledged(slice.seq()) && !sequence.isAcceptable(slice.seq());
  }

  private void skipTo(HalfStream half, int seq) {
    open();
    table.listener().lost(half.skipTo(seq));
  }

  /** Gives up what a direction lacks before {@code ack}; a last byte alone is a FIN's. */
  private void skip(HalfStream half, int ack) {
    SegmentSlice head = half.head();
    if (head == null && ack - half.sequence().next() == 1) {
      half.sequence().fin(half.sequence().next());
    } else if (head == null || head.seq() - ack > 0) {
      skipTo(half, ack);
    } else if (half.isReadable()) {
      open();
      half.readHead();
    } else {
      skipTo(half, head.seq());
    }
  }

  /** Reads all that waits, without waiting any more, and ends the reader. */
  void finish() {
    while (first.head() != null || second.head() != null) {
      giveUp(earlier());
      advance();
    }
    tellMissingAtEnd(first);
    tellMissingAtEnd(second);
    claim();
    if (reader != null) {
      reader.end(ending());
    }
  }

  private Ending ending() {
    if (reset) {
      return Ending.RESET;
    }
    if (firstToFinish == null) {
      return Ending.OPEN;
    }
    return firstToFinish.direction() == Direction.ORIGINATOR
        ? Ending.CLOSED_BY_ORIGINATOR
        : Ending.CLOSED_BY_RESPONDER;
  }

  private void tellMissingAtEnd(HalfStream half) {
    int missing = half.sequence().missingAtEnd();
    if (missing > 0) {
      table.listener().lost(missing);
    }
  }
}
