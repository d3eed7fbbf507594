package io.gonetmon.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a connection may begin with, instead of HTTP or before it. */
final class BeginningTest {
  private static final String GET = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n";
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
  private static final String V1 = "PROXY TCP4 192.0.2.9 10.0.0.2 5000 80\r\n";
  private static final String V2 =
      "\r\n\r\n\0\r\nQUIT\n!\u0011\0\u000e\u00c0\0\2\11\12\0\0\2\1\2\0\120\4\0";
  private static final String V2_IPV6 =
      "\r\n\r\n\0\r\nQUIT\n!!\0$"
          + " \1\r\u00b8\0\0\0\0\0\0\0\0\0\0\0\7"
          + "\0".repeat(16)
          + "\1\2\0\120";

  private final Talk talk = Talk.whole();

  private void assertFound(String... lines) {
    assertThat(talk.ends().found()).containsExactly(lines);
  }

  @Test
  void namesTlsByTheServerThatIsAskedFor() {
    talk.client(Tls.hello("Shop.Example")).server(Tls.DATA).client(Tls.DATA);

    assertFound("not decoded: TLS of shop.example");
    assertThat(talk.recognised()).isFalse();
  }

  @Test
  void namesTlsWhoseHelloComesInPieces() {
    Tls.hello("h").chars().forEach(each -> talk.client(Character.toString(each)));

    assertFound("not decoded: TLS of h");
  }

  @Test
  void namesTlsWhoseHelloIsNotWhole() {
    talk.client(Tls.hello("h").substring(0, 40)).server(Tls.DATA).client(GET);

    assertFound("not decoded: TLS");
  }

  @Test
  void namesTlsWhoseBeginningWasMissed() {
    Talk late = Talk.late().client("x").server(Tls.DATA + Tls.DATA).client(Tls.DATA).server("y");

    assertThat(late.ends().found()).containsExactly("not decoded: TLS");
  }

  @Test
  void namesTlsOfWhichOneRecordWasSeen() {
    Talk late = Talk.late().server(Tls.DATA);

    assertThat(late.ends().found()).containsExactly("not decoded: TLS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0017\4\3\0\5abcde", "\u0017\3\3\u00ff\5", "\u0017\3\3\0\1abcdefgh"})
  void takesNothingForTlsThatIsNoRecord(String segment) {
    Talk late = Talk.late().server(segment).client(segment).server(segment);

    assertThat(late.ends().found()).containsExactly("unparsed");
  }

  @Test
  void namesHttp2() {
    talk.client("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0").server("\0\0\0\4\0\0\0\0\0");

    assertFound("not decoded: HTTP2");
  }

  @Test
  void countsTheAnswerInTheClearToTlsOnAPortForHttp() {
    talk.client(Tls.hello("h")).server("HTTP/1.1 400 Bad\r\nContent-Length: 2\r\n\r\nno");
    talk.client(Tls.DATA);

    assertFound("not decoded: TLS of h", "400 of 10.0.0.2");
  }

  @Test
  void countsTheAnswerToHttp2ThatComesInPieces() {
    talk.client("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").server("HTTP/1.1 400 B").server("ad\r\n\r\n");

    assertFound("not decoded: HTTP2", "400 of 10.0.0.2");
  }

  @Test
  void takesNoAnswerInTheClearAfterTlsHasBegun() {
    talk.client(Tls.hello("h")).server(Tls.DATA).server("HTTP/1.1 400 Bad\r\n\r\n");

    assertFound("not decoded: TLS of h");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PROPFIND", "PRINT", "P", "PROXY"})
  void readsMethodsThatBeginLikeSomethingElse(String method) {
    (method + " /a HTTP/1.1\r\nHost: h\r\n\r\n")
        .chars()
        .forEach(each -> talk.client(Character.toString(each)));

    assertFound(method + " /a of h");
  }

  @ParameterizedTest
  @ValueSource(strings = {V1, V2, "PROXY TCP4 192.0.2.9 10.0.0.2 5000 80\r\n" + V2})
  void passesOverAHeaderOfThePROXYProtocolAndTakesItsClient(String header) {
    talk.client(header + GET).server(OK);
    assertThat(talk.exchanges().get(0).peers().clientAddress()).startsWith("192.0.2.9");
    assertFound("GET /a of h", "200 of h after 1 ms");

    for (int cut = 1; cut < header.length(); cut++) {
      Talk parted = Talk.whole().client(header.substring(0, cut)).client(header.substring(cut));
      parted.client(GET).server(OK);

      assertThat(parted.found()).hasSize(2);
      assertThat(parted.exchanges().get(0).peers().client().port()).isIn(5000, 258);
    }
  }

  @Test
  void takesTheClientOfIpv6() {
    talk.client(V2_IPV6 + GET).server(OK);

    assertThat(talk.exchanges().get(0).peers().clientAddress()).isEqualTo("2001:db8::7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PROXY UNKNOWN\r\n", "\r\n\r\n\0\r\nQUIT\n \0\0\0", "PROXY TCP4 x y 1 2\r\n"})
  void keepsTheClientWhereAHeaderNamesNone(String header) {
    talk.client(header + GET).server(OK);

    assertThat(talk.exchanges().get(0).peers().clientAddress()).isEqualTo("10.0.0.1");
  }

  @Test
  void namesTlsBehindAHeaderOfThePROXYProtocol() {
    talk.client(V1).client(Tls.hello("h"));

    assertFound("not decoded: TLS of h");
  }

  @Test
  void readsHttpThroughSocks5() {
    talk.client("\5\1\0").server("\5\0").client("\5\1\0\1\12\0\0\2\0\120");
    talk.server("\5\0\0\1\0\0\0\0\0\0").client(GET).server(OK);

    assertFound("GET /a of h", "200 of h after 1 ms");
  }

  @Test
  void readsHttpThroughSocks5WithAPassword() {
    talk.client("\5\2\0\2").server("\5\2").client("\1\1u\2pw").server("\1\0");
    talk.client("\5\1\0\3\1h\0\120").server("\5\0\0\4" + "\0".repeat(18)).client(GET).server(OK);

    assertFound("GET /a of h", "200 of h after 1 ms");
  }

  @Test
  void readsHttpThroughSocks4() {
    talk.client("\4\1\0\120\12\0\0\2user\0").server("\0\132\0\0\0\0\0\0").client(GET).server(OK);

    assertFound("GET /a of h", "200 of h after 1 ms");
  }

  @Test
  void namesWhatElseGoesThroughSocks() {
    talk.client("\4\1\1\273\12\0\0\2\0").server("\0\132\0\0\0\0\0\0").client(Tls.hello("h"));

    assertFound("not decoded: SOCKS of h");
  }

  @Test
  void namesSocksThatGoesNoFurther() {
    talk.client("\5\1\2").server("\5\u00ff");

    assertFound("not decoded: SOCKS");
  }

  /** The first is the nearest proxy's; a second one may be what the client made up. */
  @Test
  void takesTheClientOfTheFirstProxyHeader() {
    talk.client(V1 + V1.replace("192.0.2.9", "198.51.100.1") + GET).server(OK).ends();

    assertThat(talk.exchanges().get(0).peers().clientAddress()).isEqualTo("192.0.2.9");
  }
}
