package io.gonetmon.tcp;

/** What is spoken on the connections. */
public interface Protocol {

  /**
   * Makes the reader of a new connection.
   *
   * @param originator the direction that is {@link Direction#ORIGINATOR}
   * @param handshakeSeen whether a SYN was captured, so that {@code originator} is the client's
   *     direction and both directions begin at their first byte
   * @param link the name of the interface on which the connection was seen first
   */
  ConnectionReader open(Flow originator, boolean handshakeSeen, String link);
}
