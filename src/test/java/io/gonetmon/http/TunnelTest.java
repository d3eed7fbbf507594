package io.gonetmon.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Connections that cease to be HTTP: CONNECT and Upgrade. */
final class TunnelTest {
  private static final String CONNECT = "CONNECT h:443 HTTP/1.1\r\nHost: h:443\r\n\r\n";
  private static final String GET = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n";
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

  private final Talk talk = Talk.whole();

  @Test
  void findsNothingInATunnel() {
    talk.client(CONNECT).server("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n");
    talk.client(GET).server(OK).client("\u0016\u0003\u0001").ends();

    assertThat(talk.found()).containsExactly("CONNECT h:443 of h:443", "200 of h:443 after 1 ms");
  }

  @Test
  void readsOnAfterARefusedTunnel() {
    talk.client(CONNECT).server("HTTP/1.1 407 Who\r\nContent-Length: 3\r\n\r\nabc");
    talk.client(GET).server(OK);

    assertThat(talk.found())
        .containsExactly(
            "CONNECT h:443 of h:443",
            "407 of h:443 after 1 ms",
            "GET /a of h",
            "200 of h after 1 ms");
  }

  @Test
  void opensATunnelOnlyAfterTheFinalResponse() {
    talk.client(CONNECT).server("HTTP/1.1 100 Wait\r\n\r\n").server("HTTP/1.1 502 No\r\n\r\n");
    talk.client(GET);

    assertThat(talk.found())
        .containsExactly(
            "CONNECT h:443 of h:443", "100 of h:443", "502 of h:443 after 2 ms", "GET /a of h");
  }

  @Test
  void findsNothingAfterAnUpgrade() {
    talk.client("GET /chat HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\n\r\n");
    talk.server("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n" + OK);
    talk.client(GET).server(OK).ends();

    assertThat(talk.found()).containsExactly("GET /chat of h", "101 of h after 1 ms");
  }

  @Test
  void readsOnWhenAnUpgradeIsIgnored() {
    talk.client("GET /chat HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\n\r\n").server(OK);
    talk.client(GET).server(OK);

    assertThat(talk.found())
        .containsExactly(
            "GET /chat of h", "200 of h after 1 ms", "GET /a of h", "200 of h after 1 ms");
  }

  @Test
  void losesNothingOfATunnelInAGap() {
    talk.client(CONNECT).server("HTTP/1.1 200 OK\r\n\r\n").clientGap(1000).serverGap(1 << 30);
    talk.clientHole(5).client(GET).server(OK).ends();

    assertThat(talk.found()).containsExactly("CONNECT h:443 of h:443", "200 of h:443 after 1 ms");
  }
}
