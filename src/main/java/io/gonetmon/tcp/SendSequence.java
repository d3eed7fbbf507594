package io.gonetmon.tcp;

/**
 * The sequence numbers of one direction: where it begins, what is read next, what was sent and
 * acknowledged, and where its FIN is. Confined to the monitor thread.
 *
 * <p>The base of {@link HalfStream} and no part of it, so that a segment costs one object of a
 * direction to be fetched: with many connections that is most of its cost.
 */
abstract sealed class SendSequence permits HalfStream {
  /** The largest window (RFC 7323, section 2.3). */
  private static final int LARGEST_WINDOW = 1 << 30;

  /** More than may be in flight on any usual path. */
  private static final long MOST_IN_FLIGHT = 1 << 26;

  private boolean inSync;

  /** The first byte's. */
  private int origin;

  /** The next byte's to be read. */
  private int next;

  /** The one after the highest byte captured. */
  private int highest;

  private boolean acknowledged;
  private int lowestAck;
  private int highestAck;

  /** A FIN was captured or inferred. */
  private boolean finKnown;

  private int finSeq;
  private boolean finCaptured;
  private int capturedFinSeq;

  /** Whether it is known where the direction begins. */
  boolean isSynchronized() {
    return inSync;
  }

  int origin() {
    return origin;
  }

  int next() {
    return next;
  }

  int highest() {
    return highest;
  }

  void synchronize(int seq, int highestCaptured) {
    inSync = true;
    origin = seq;
    next = seq;
    highest = highestCaptured;
  }

  /** All bytes before {@code end} are new, and they are all. */
  void sendTo(int end) {
    highest = end;
  }

  /** Bytes before {@code end} were sent, perhaps again. */
  void raiseTo(int end) {
    highest = end - highest > 0 ? end : highest;
  }

  void advance(int length) {
    next += length;
  }

  void skipTo(int seq) {
    next = seq;
    raiseTo(seq);
  }

  /** Notes that the peer has all bytes before {@code ack}. */
  void acknowledge(int ack) {
    if (!acknowledged) {
      acknowledged = true;
      highestAck = ack;
      lowestAck = ack;
      return;
    }
    if (ack - highestAck > 0) {
      highestAck = ack;
    } else if (!inSync && ack - lowestAck < 0) {
      lowestAck = ack;
    }
  }

  /** Whether anything was acknowledged. */
  boolean isAcknowledged() {
    return acknowledged;
  }

  /** Whether the peer is known to have all bytes before {@code seq}. */
  boolean isAcknowledged(int seq) {
    return acknowledged && highestAck - seq >= 0;
  }

  int lowestAck() {
    return lowestAck;
  }

  /** The lowest number known, when the lowest that was captured is {@code captured}. */
  int lowest(int captured) {
    boolean ackedBefore =
        acknowledged && lowestAck - captured < 0 && !isBeyondWindow(lowestAck, captured);
    return ackedBefore ? lowestAck : captured;
  }

  /** Whether two sequence numbers are so far apart that no window holds both. */
  static boolean isBeyondWindow(int seq, int other) {
    int distance = seq - other;
    return distance > LARGEST_WINDOW || distance < -LARGEST_WINDOW;
  }

  /** Whether a sequence number is where the next segments may be. */
  boolean isAcceptable(int seq) {
    return !inSync || Math.abs((long) (seq - next)) <= MOST_IN_FLIGHT;
  }

  /** Whether a peer that acknowledges {@code ack} has bytes that were not read yet. */
  boolean lacks(int ack) {
    int beyond = ack - next;
    return beyond > 0 && beyond < LARGEST_WINDOW && !(finKnown && next == finSeq && beyond == 1);
  }

  /** Bytes at the end that the peer has and that were never captured. */
  int missingAtEnd() {
    if (!inSync || !acknowledged || highestAck - next <= 0 || highestAck - next > LARGEST_WINDOW) {
      return 0;
    }
    int missing = highestAck - next;
    boolean finCounted = finKnown ? highestAck - finSeq > 0 : missing == 1;
    return finCounted ? missing - 1 : missing;
  }

  boolean isFinKnown() {
    return finKnown;
  }

  /** Notes where the FIN is that was captured, or that an acknowledgement lets infer. */
  void fin(int seq) {
    finKnown = true;
    finSeq = seq;
  }

  boolean isFinCaptured() {
    return finCaptured;
  }

  /** Notes the first FIN that was captured. */
  void captureFin(int seq) {
    finCaptured = true;
    capturedFinSeq = seq;
  }

  /** Whether all bytes before a captured FIN were read. */
  boolean isAtFin() {
    return finCaptured && inSync && next - capturedFinSeq >= 0;
  }
}
