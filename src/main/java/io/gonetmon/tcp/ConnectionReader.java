package io.gonetmon.tcp;

/** Reads one connection: the bytes of each direction in order, and what is missing between them. */
public interface ConnectionReader {

  /**
   * The next bytes of a direction.
   *
   * @param data never changed afterwards; the bytes are at {@code from} until before {@code to}
   * @param nanos when they were captured, since the epoch
   * @param startsSegment whether the first of them was the first of its segment
   */
  void bytes(Direction direction, byte[] data, int from, int to, long nanos, boolean startsSegment);

  /** Bytes that were sent but not captured because their frame was cut. */
  void truncated(Direction direction, int length);

  /** Bytes that were lost before they were captured. */
  void lost(Direction direction, long length);

  /**
   * All bytes of a direction up to its FIN were read or reported lost. Called at most once for each
   * direction, and only when its FIN was captured; what a faulty sender adds may still follow.
   */
  void finished(Direction direction);

  /** A segment of either direction was sent again. */
  default void retransmitted() {}

  /** Nothing follows in either direction. */
  void end(Ending ending);

  /** Whether anything of the protocol was found in the connection so far. */
  boolean recognised();

  /** How a connection ended, as far as it was captured. */
  enum Ending {
    /** The capture ended before the connection did. */
    OPEN,

    /** It was evicted, or replaced by another between the same endpoints, without FIN or RST. */
    ABANDONED,

    /** The first FIN was the originator's. */
    CLOSED_BY_ORIGINATOR,

    /** The first FIN was the responder's. */
    CLOSED_BY_RESPONDER,

    /** A RST came before both sides had sent their FIN. */
    RESET;

    /** Whether a side has closed the connection, and none has reset it. */
    public boolean isOrderly() {
      return this == CLOSED_BY_ORIGINATOR || this == CLOSED_BY_RESPONDER;
    }
  }
}
