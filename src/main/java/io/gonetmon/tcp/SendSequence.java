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

  /** Two random numbers are hardly ever so close. */
  private static final int CLOSE = 1 << 20;

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

  /** The peer's window is 0. */
  private boolean windowClosed;

  /** A byte was sent in a segment of its own; if the window was closed, the peer may refuse it. */
  private boolean byteSent;

  private int byteSeq;
  private boolean byteMayBeRefused;

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

  /**
   * Notes that the peer has all bytes before {@code ack}, if that is credible, and whether it takes
   * no more.
   */
  void acknowledge(int ack, boolean zeroWindow) {
    windowClosed = zeroWindow;
    if (!acknowledged) {
      if (isAcceptable(ack)) {
        acknowledged = true;
        highestAck = ack;
        lowestAck = ack;
      }
      return;
    }
    int step = ack - highestAck;
    if (step > 0) {
      if (step <= MOST_IN_FLIGHT || isAcceptable(ack)) {
        highestAck = ack;
      }
    } else if (!inSync && ack - lowestAck < 0) {
      lowestAck = ack;
    }
  }

  /** Notes a byte that is sent in a segment of its own. */
  void sendByte(int seq) {
    byteSent = true;
    byteSeq = seq;
    byteMayBeRefused = windowClosed;
  }

  /**
   * Whether bytes sent before are sent to ask whether the peer is still there, or has room by now,
   * or because it had none (RFC 9293, sections 3.8.4 and 3.8.6.1). The last byte of a longer
   * segment is never sent again alone for any other reason.
   */
  boolean isProbe(int seq, int length) {
    boolean sentAlone = byteSent && seq == byteSeq;
    if (sentAlone && byteMayBeRefused) {
      byteMayBeRefused = windowClosed;
      return true;
    }
    return length == 1
        && seq + 1 == highest
        && (windowClosed || isAcknowledged(highest) || !sentAlone);
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

  /** Whether two sequence numbers are likely to be of the same connection. */
  static boolean isClose(int seq, int other) {
    return Math.abs((long) (seq - other)) <= CLOSE;
  }

  /** Whether a sequence number is close to those that were captured. */
  boolean isNearCaptured(int seq) {
    return inSync ? seq - next >= -CLOSE && seq - highest <= CLOSE : isClose(seq, highest);
  }

  /** Whether a sequence number is close to the highest that the peer has acknowledged. */
  boolean isNearAcknowledged(int seq) {
    return acknowledged && isClose(seq, highestAck);
  }

  /** Whether a sequence number is where the next segments may be. */
  boolean isAcceptable(int seq) {
    return !inSync || Math.abs((long) (seq - next)) <= MOST_IN_FLIGHT;
  }

  /** Whether a sequence number is where the direction may have come to. */
  boolean isPlausible(int seq) {
    return isAcceptable(seq) || isAcknowledged(seq);
  }

  /** Whether a peer that credibly acknowledges {@code ack} has bytes that were not read yet. */
  boolean lacks(int ack) {
    int beyond = ack - next;
    return beyond > 0 && isAcknowledged(ack) && !(finKnown && next == finSeq && beyond == 1);
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

  /** Where the bytes end of which the peer has all before {@code ack}, which counts a FIN, too. */
  int endOfBytes(int ack) {
    return finKnown && ack - finSeq == 1 ? finSeq : ack;
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
