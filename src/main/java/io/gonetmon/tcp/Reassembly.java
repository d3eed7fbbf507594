package io.gonetmon.tcp;

/**
 * Reads both directions of a connection in the order of cause and effect: what a segment
 * acknowledges is read before the segment. Confined to the monitor thread.
 */
final class Reassembly {
  private final HalfStream first;
  private final HalfStream second;
  private final Handshake handshake;
  private final Protocol protocol;
  private ConnectionReader reader;

  /** Only one direction is captured, as far as can be told. */
  private boolean oneSided;

  Reassembly(HalfStream first, Handshake handshake, Protocol protocol) {
    this.first = first;
    this.second = first.peer();
    this.handshake = handshake;
    this.protocol = protocol;
  }

  boolean isHolding() {
    return first.head() != null || second.head() != null;
  }

  boolean isRecognised() {
    return reader != null && reader.recognised();
  }

  /** Reads a payload that has nothing to wait for; returns false when it must be held. */
  boolean read(Segment segment, HalfStream from) {
    if (!from.isNext(segment) || !mayRead(segment, from)) {
      return false;
    }
    open();
    from.read(segment);
    return true;
  }

  void readHead(HalfStream half) {
    open();
    half.readHead();
  }

  /** Gives up the bytes of a direction before {@code seq}; returns how many. */
  long skip(HalfStream half, int seq) {
    open();
    return half.skipTo(seq);
  }

  private void open() {
    if (reader == null) {
      HalfStream originator = handshake.originator();
      reader = protocol.open(originator.flow(), handshake.isSeen());
      originator.attach(reader, Direction.ORIGINATOR);
      originator.peer().attach(reader, Direction.RESPONDER);
    }
  }

  /** A segment may be read once all that it acknowledges was read. */
  boolean mayRead(Segment segment, HalfStream from) {
    HalfStream to = from.peer();
    boolean neverComes = oneSided && !to.isSeen();
    return !segment.has(Segment.ACK)
        || neverComes
        || !to.sequence().isSynchronized()
        || !to.sequence().lacks(segment.ack());
  }

  /** From now on a direction that was not seen is not waited for. */
  void assumeOneSided(boolean assumed) {
    oneSided = assumed;
  }

  /** Reads all that is held and has nothing to wait for. */
  void advance() {
    boolean moved = true;
    while (moved) {
      boolean firstMoved = drain(first);
      moved = drain(second) || firstMoved;
      if (!moved && first.isReadable() && second.isReadable()) {
        readHead(earlier());
        moved = true;
      }
    }
  }

  private boolean drain(HalfStream from) {
    boolean moved = false;
    while (from.isReadable() && mayRead(from.head().segment(), from)) {
      readHead(from);
      moved = true;
    }
    return moved;
  }

  /** The direction that is held and whose first slice was captured first. */
  HalfStream earlier() {
    SegmentSlice one = first.head();
    SegmentSlice other = second.head();
    if (one == null || other == null) {
      return one == null ? second : first;
    }
    return other.segment().nanos() < one.segment().nanos() ? second : first;
  }

  void end(Ending ending) {
    if (reader != null) {
      reader.end(ending);
    }
  }
}
