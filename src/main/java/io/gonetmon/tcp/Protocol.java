package io.gonetmon.tcp;

/** What is spoken on the connections. */
public interface Protocol {

  /**
   * Makes the reader of a new connection.
   *
   * @param forth the direction that is {@link Direction#ORIGINATOR}
   * @param handshakeSeen whether the connection's opening was captured, so that {@code forth} is
   *     the client's direction and both directions begin at their first byte
   */
  ConnectionReader open(Flow forth, boolean handshakeSeen);
}
