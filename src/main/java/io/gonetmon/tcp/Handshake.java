package io.gonetmon.tcp;

/**
 * How a connection opens: who sent the SYN, where both directions begin, and how long it took from
 * the SYN to the ACK that completes it. Confined to the monitor thread.
 */
final class Handshake {
  private HalfStream originator;
  private boolean seen;
  private long synNanos;
  private Link synLink;
  private boolean timed;

  /**
   * @param first the direction of the first segment, the originator unless a SYN says otherwise
   */
  Handshake(HalfStream first) {
    this.originator = first;
  }

  HalfStream originator() {
    return originator;
  }

  /** Whether a SYN was captured. */
  boolean isSeen() {
    return seen;
  }

  /** Whether something captured then came before the connection's SYN. */
  boolean isAfter(long nanos) {
    return seen && nanos < synNanos;
  }

  /** Takes a segment with a SYN. */
  void syn(Segment segment, HalfStream from, Link link) {
    boolean answer = segment.has(Segment.ACK);
    HalfStream to = from.peer();
    originator = answer ? to : from;
    seen = true;
    if (!from.isSynchronized()) {
      from.synchronize(segment.seq() + 1);
    }
    if (!answer) {
      time(segment.nanos(), link);
    } else if (!to.isSynchronized()) {
      to.synchronize(segment.ack());
    }
  }

  /** A handshake is timed only when its SYN was sent once, as the first of two may be lost. */
  private void time(long nanos, Link link) {
    if (synLink == null) {
      synNanos = nanos;
      synLink = link;
    } else if (synLink == link) {
      timed = true;
    }
  }

  /** Takes a segment with an ACK; returns whether it shows that the connection is established. */
  boolean ack(Segment segment, HalfStream from, TcpListener listener) {
    if (!seen || from != originator || segment.has(Segment.SYN | Segment.RST)) {
      return false;
    }
    HalfStream to = from.peer();
    boolean nothingSentYet = segment.seq() == from.origin();
    if (nothingSentYet && !to.isSynchronized()) {
      to.synchronize(segment.ack());
    }
    if (nothingSentYet && segment.ack() == to.origin()) {
      complete(segment.nanos(), listener);
    }
    return true;
  }

  private void complete(long nanos, TcpListener listener) {
    if (!timed && synLink != null) {
      timed = true;
      listener.handshake(Math.max(0, nanos - synNanos));
    }
  }
}
