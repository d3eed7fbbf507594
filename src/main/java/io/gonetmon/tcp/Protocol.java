package io.gonetmon.tcp;

/** What is spoken on the connections. */
public interface Protocol {

  /** Makes the reader of a new connection. */
  ConnectionReader open(Opening opening);

  /**
   * How a connection has begun, as far as it was captured.
   *
   * @param originator the direction that is {@link Direction#ORIGINATOR}
   * @param handshakeSeen whether a SYN was captured, so that {@code originator} is the client's
   *     direction and both directions begin at their first byte
   * @param link the name of the interface on which the connection was seen first
   * @param nanos when its SYN, or else its first segment, was captured, since the epoch
   * @param handshakeNanos from the first SYN to the ACK that completes the handshake, or {@link
   *     #UNKNOWN}
   */
  record Opening(
      Flow originator, boolean handshakeSeen, String link, long nanos, long handshakeNanos) {
    /** A duration that is not known. */
    public static final long UNKNOWN = -1;
  }
}
