package io.gonetmon.capture.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers of HTTP are known by what their packets begin with. */
final class HttpPortsTest {
  private static final int CLIENT = 40_000;
  private static final int SERVER = 3000;

  private final HttpPorts http = new HttpPorts();

  private List<Integer> ports(String payload, int from, int to) {
    byte[] bytes = ("??" + payload + "??").getBytes(StandardCharsets.ISO_8859_1);
    http.payload(bytes, 2, bytes.length - 2, from, to);
    return http.all();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\nHost: a.test\r\n\r\n",
        "GET / HTTP/1.0\n",
        "M-SEARCH * HTTP/1.1\r\n",
        "CONNECT a.test:443 HTTP/1.1\r\n",
        "GET /a b HTTP/1.1\r\n",
        "GET /cut/of",
        "POST http://a.test/cut/of"
      })
  void takesRequestsToAServer(String payload) {
    assertThat(ports(payload, CLIENT, SERVER)).containsExactly(SERVER);
  }

  @Test
  void takesResponsesOfAServer() {
    assertThat(ports("HTTP/1.1 200 OK\r\n", SERVER, CLIENT)).containsExactly(SERVER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "G",
        "GET",
        "GET ",
        "GET HTTP/1.1\r\n",
        "GET / HTTP/2.0\r\n",
        "PRI * HTTP/2.0\r\n\r\n",
        "OPTIONS rtsp://a.test/ RTSP/1.0\r\n",
        "REGISTER sip:a.test SIP/2.0\r\n",
        "MAIL FROM:<a@a.test>\r\n",
        "RETR /a/file\r\n",
        "RETR /a/fi",
        "get / HTTP/1.1\r\n",
        " / HTTP/1.1\r\n",
        "VERYVERYLONGANDNOMETHOD / HTTP/1.1\r\n",
        "HTTP/2 200\r\n",
        "SSH-2.0-OpenSSH_9.6\r\n"
      })
  void takesNothingElse(String payload) {
    assertThat(ports(payload, CLIENT, SERVER)).isEmpty();
  }

  @Test
  void keeps64PortsAtMostInOrder() {
    for (int port = 1100; port > 1000; port--) {
      ports("GET / HTTP/1.1\r\n", CLIENT, port);
    }

    assertThat(http.all()).hasSize(64).startsWith(1037, 1038).endsWith(1099, 1100);
  }

  @Test
  void takesNothingFromAPayloadThatEndsBeforeItBegins() {
    http.payload(new byte[4], 4, 4, CLIENT, SERVER);
    http.payload(new byte[4], 60, 4, CLIENT, SERVER);

    assertThat(http.all()).isEmpty();
  }
}
