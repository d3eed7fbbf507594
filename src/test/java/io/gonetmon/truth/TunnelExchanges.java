package io.gonetmon.truth;

/** Exchanges after which the connection may carry something else than HTTP. */
final class TunnelExchanges {
  private static final String NO_REQUEST = "GET /no HTTP/1.1\r\nHost: no.test\r\n\r\n";
  private static final String NO_BEGINNING = "\u0000\u0000\u0001";
  private static final String NO_RESPONSE = "HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n";

  private TunnelExchanges() {}

  /** The length is wrong there, and to be ignored (RFC 9110, section 9.3.6). */
  static Exchange connect(Order o) {
    byte[] answer = MessageText.of("HTTP/1.1 200 Connected").field("Content-Length", "7").bytes();
    return connecting("connect", o)
        .answers(200, o.think(), answer)
        .goesOn(Side.CLIENT, "SSH-2.0-client\r\n")
        .goesOn(Side.SERVER, "SSH-2.0-server\r\n")
        .goesOn(Side.CLIENT, NO_BEGINNING)
        .goesOn(Side.SERVER, NO_BEGINNING)
        .asLast();
  }

  static Exchange connectRefused(Order o) {
    byte[] answer = MessageText.of("HTTP/1.1 403 Forbidden").fixed(o.body());
    return connecting("connectRefused", o).answers(403, o.think(), answer);
  }

  static Exchange webSocket(Order o) {
    byte[] answer =
        MessageText.of("HTTP/1.1 101 Switching Protocols")
            .field("Upgrade", "websocket")
            .field("Connection", "Upgrade")
            .bytes();
    return upgrading("webSocket", o)
        .answers(101, o.think(), answer)
        .goesOn(Side.SERVER, NO_RESPONSE)
        .goesOn(Side.CLIENT, NO_REQUEST)
        .goesOn(Side.SERVER, "\u0081\u0005hello")
        .asLast();
  }

  static Exchange upgradeIgnored(Order o) {
    return upgrading("upgradeIgnored", o)
        .answers(o.status(), o.think(), o.response().fixed(o.body()));
  }

  private static Exchange connecting(String name, Order o) {
    String authority = o.host() + ":443";
    byte[] ask =
        MessageText.of("CONNECT " + authority + " HTTP/1.1").field("Host", authority).bytes();
    return Exchange.of(name, "CONNECT", authority, authority).asks(ask);
  }

  private static Exchange upgrading(String name, Order o) {
    byte[] ask =
        o.request("GET").field("Connection", "Upgrade").field("Upgrade", "websocket").bytes();
    return o.exchange(name, "GET").asks(ask);
  }
}
