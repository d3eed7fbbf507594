package io.gonetmon.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.Exchange;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Connections that cease to be HTTP: CONNECT and Upgrade. */
final class TunnelTest {
  private static final String CONNECT = "CONNECT h:443 HTTP/1.1\r\nHost: h:443\r\n\r\n";
  private static final String GET = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n";
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

  private final Talk talk = Talk.whole();

  private void assertFoundInTunnel(String... lines) {
    assertThat(talk.found().stream().skip(2)).containsExactly(lines);
  }

  private Talk tunnel() {
    return talk.client(CONNECT).server("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n");
  }

  @Test
  void readsHttpInATunnelAndCountsItsBytesOnce() {
    tunnel().client(GET).server(OK).client("GET /b HTTP/1.1\r\nHost: i\r\n\r\n").server(OK).ends();
    List<Exchange> exchanges = talk.exchanges();

    assertFoundInTunnel("GET /a of h", "200 of h after 1 ms", "GET /b of i", "200 of i after 1 ms");
    assertThat(exchanges).extracting(each -> each.request().ordinal()).containsExactly(2, 3, 1);
    assertThat(exchanges).extracting(Exchange::requestBodyBytes).containsOnly(0L);
    assertThat(exchanges.get(0).peers()).isEqualTo(exchanges.get(2).peers());
  }

  @Test
  void namesWhatIsInATunnelByTheServerThatTlsAsksFor() {
    tunnel().client(Tls.hello("inner.example")).server(Tls.DATA).client(GET).ends();

    assertFoundInTunnel("not decoded: TUNNEL of inner.example");
  }

  @Test
  void namesATunnelByItsTarget() {
    tunnel().server("SSH-2.0\r\n").client("SSH-2.0\r\n").client(GET).ends();

    assertFoundInTunnel("not decoded: TUNNEL of h:443");
  }

  @Test
  void tellsNothingOfATunnelThatCarriesNothing() {
    tunnel().ends();

    assertFoundInTunnel();
  }

  @Test
  void readsTunnelsInTunnelsToABound() {
    for (int i = 0; i < 50_000; i++) {
      talk.client(CONNECT).server("HTTP/1.1 200 OK\r\n\r\n");
    }

    assertThat(talk.found()).hasSizeLessThan(20).hasSizeGreaterThan(5);
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

    assertThat(talk.found())
        .containsExactly("GET /chat of h", "101 of h after 1 ms", "not decoded: WEBSOCKET of h");
  }

  @ParameterizedTest
  @CsvSource({"h2c, HTTP2", "tcp, TUNNEL", "WebSocket, WEBSOCKET"})
  void namesWhatAnUpgradeLeadsTo(String upgrade, String protocol) {
    talk.client(GET).server("HTTP/1.1 101 Yes\r\nUpgrade: " + upgrade + "\r\n\r\n");

    assertFoundInTunnel("not decoded: " + protocol + " of h");
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
    talk.clientHole(5).client("abc").server("abc").ends();

    assertFoundInTunnel("not decoded: TUNNEL of h:443");
  }
}
