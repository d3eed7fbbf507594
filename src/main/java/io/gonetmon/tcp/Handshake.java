package io.gonetmon.tcp;

import io.gonetmon.tcp.Protocol.Opening;

/**
 * How a connection opens: who sent the SYN, whether it was sent again or answered, where both
 * directions begin, and how long it took from the first SYN to the ACK that completes it. Confined
 * to the monitor thread.
 */
final class Handshake {
  private static final long USUAL_ROUND_TRIP_NANOS = 2_000_000L;
  private static final long SOONEST_RESEND_NANOS = 20_000L;
  private static final long SAME_TRIAL_NANOS = 1_000_000L;

  /** After which a system sends a SYN again (RFC 6298, section 2.1). */
  private static final long SYN_TIMEOUT_NANOS = 1_000_000_000L;

  private static final long LATEST_COPY_NANOS = 10_000_000L;

  /** Half of the shortest timeout for a SYN that is in use. */
  private static final long SOONEST_SYN_RESEND_NANOS = 100_000_000L;

  /**
   * The user timeout (RFC 9293, section 3.9.1.1): whatever takes longer is an error of the time.
   */
  private static final long LONGEST_NANOS = 300_000_000_000L;

  private final long firstNanos;
  private HalfStream originator;
  private boolean synSeen;
  private long synNanos;
  private long lastSynNanos;
  private boolean synSentAgain;
  private boolean synAckSeen;
  private long lastSynAckNanos;
  private boolean synGivenUp;
  private boolean established;
  private boolean timed;
  private long tookNanos = Opening.UNKNOWN;
  private long roundTripNanos = Opening.UNKNOWN;

  /**
   * @param first the direction of the first segment, the originator unless a SYN says otherwise
   * @param nanos when that was captured
   */
  Handshake(HalfStream first, long nanos) {
    this.originator = first;
    this.firstNanos = nanos;
  }

  HalfStream originator() {
    return originator;
  }

  /** How the connection has begun, as far as it is known now. */
  Opening opening(String link) {
    long nanos = synSeen ? synNanos : firstNanos;
    return new Opening(originator.flow(), isSeen(), link, nanos, tookNanos);
  }

  /** The originator's initial sequence number, once it is synchronized. */
  int clientIsn() {
    return originator.origin() - 1;
  }

  int clientPort() {
    return originator.flow().from().port();
  }

  /** Whether a SYN was captured, the originator's or the other's. */
  boolean isSeen() {
    return synSeen || synAckSeen;
  }

  /** Whether the originator's SYN was captured and the other side has sent none. */
  boolean isUnanswered() {
    return synSeen && !synAckSeen;
  }

  boolean awaitsAnswer() {
    return isUnanswered() && !established && !synGivenUp && !originator.peer().isSeen();
  }

  /** Waits for an answer no more; returns whether that was waited for. */
  boolean giveUp() {
    boolean awaited = awaitsAnswer();
    synGivenUp |= awaited;
    return awaited;
  }

  boolean isEstablished() {
    return established;
  }

  /** Notes that the connection is established; returns false when it was before. */
  boolean establish() {
    boolean first = !established;
    established = true;
    return first;
  }

  /** Whether another handshake with the same SYN had another answer. */
  boolean contradicts(Handshake other) {
    HalfStream to = originator.peer();
    HalfStream otherTo = other.originator.peer();
    return to.isSynchronized() && otherTo.isSynchronized() && to.origin() != otherTo.origin();
  }

  /** When the originator's SYN was captured last. */
  long lastSynNanos() {
    return lastSynNanos;
  }

  /** When the answer to it was captured last, or else the SYN itself. */
  long lastSynAckNanos() {
    return synAckSeen ? lastSynAckNanos : lastSynNanos;
  }

  /** Whether something captured then came before the connection's SYN. */
  boolean isAfter(long nanos) {
    return synSeen && nanos < synNanos;
  }

  /** Takes a segment with a SYN; returns whether it was sent again. */
  boolean syn(Segment segment, HalfStream from) {
    HalfStream to = from.peer();
    if (!from.isSynchronized()) {
      from.synchronize(segment.seq() + 1);
    }
    if (segment.has(Segment.ACK)) {
      originator = to;
      if (!to.isSynchronized()) {
        to.synchronize(segment.ack());
      }
      return answer(segment.nanos());
    }
    originator = from;
    return open(segment.nanos());
  }

  private boolean open(long nanos) {
    boolean again = synSeen && nanos - lastSynNanos >= SOONEST_SYN_RESEND_NANOS;
    if (!synSeen) {
      synSeen = true;
      synNanos = nanos;
    }
    synSentAgain |= again;
    lastSynNanos = nanos;
    return again;
  }

  private boolean answer(long nanos) {
    boolean again = synAckSeen && nanos - lastSynAckNanos >= SOONEST_SYN_RESEND_NANOS;
    synAckSeen = true;
    synSentAgain |= again;
    lastSynAckNanos = nanos;
    return again;
  }

  /** Takes a segment with an ACK; returns whether it shows that the connection is established. */
  boolean ack(Segment segment, HalfStream from, TcpListener listener) {
    if (!isSeen() || from != originator || segment.has(Segment.SYN | Segment.RST)) {
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

  /** Whether a SYN had the time to be answered when the capture ends. */
  boolean isOverdue(long nanos) {
    return synSentAgain || nanos - lastSynNanos >= SYN_TIMEOUT_NANOS;
  }

  /**
   * Whether it is no repetition of another that began with the same SYN: a scan sends that to many,
   * one after another, where a translated one passes on at once.
   */
  boolean isAnotherTrialThan(Handshake other) {
    return isUnanswered() && lastSynNanos - other.lastSynNanos > SAME_TRIAL_NANOS;
  }

  private void complete(long nanos, TcpListener listener) {
    if (timed || !synSeen) {
      return;
    }
    timed = true;
    long nanosSinceSyn = Math.max(0, nanos - synNanos);
    if (nanosSinceSyn <= LONGEST_NANOS) {
      tookNanos = nanosSinceSyn;
      listener.handshake(nanosSinceSyn);
    }
    if (!synSentAgain) {
      roundTripNanos = nanosSinceSyn;
    }
  }

  /**
   * How long after a segment the same one, captured again, can only be a copy: nothing is sent
   * again before a round trip has told that it may be lost, and half of that is for what varies.
   */
  long soonestResendNanos() {
    long roundTrip = roundTripNanos == Opening.UNKNOWN ? USUAL_ROUND_TRIP_NANOS : roundTripNanos;
    return Math.min(LATEST_COPY_NANOS, Math.max(SOONEST_RESEND_NANOS, roundTrip / 2));
  }
}
