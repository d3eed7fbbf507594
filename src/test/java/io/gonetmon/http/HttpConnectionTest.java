package io.gonetmon.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which response answers which request. */
final class HttpConnectionTest {
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
  private static final String GONE = "HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n";

  private final Talk talk = Talk.whole();

  private static String get(String target, String host) {
    return "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
  }

  @Test
  void pairsPipelinedRequestsInOrder() {
    talk.client(get("/a", "h") + get("/b", "i")).client(get("/c", "j")).server(OK + GONE + OK);

    assertThat(talk.found())
        .containsExactly(
            "GET /a of h",
            "GET /b of i",
            "GET /c of j",
            "200 of h after 2 ms",
            "410 of i after 2 ms",
            "200 of j after 1 ms");
  }

  @Test
  void measuresFromFirstByteToFirstByte() {
    talk.client("GET /a HTTP/1.1\r\n").client("Host: h\r\n\r\n").server("HTTP/1.1 200 OK\r\n");
    talk.server("Content-Length: 3\r\n\r\na").server("bc");

    assertThat(talk.found()).containsExactly("GET /a of h", "200 of h after 2 ms");
  }

  @Test
  void measuresAMessageBehindAnotherFromItsOwnSegment() {
    talk.client("PUT /a HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\n").server("");
    talk.client("abc" + get("/b", "h")).server(OK + OK);

    assertThat(talk.found())
        .containsExactly(
            "PUT /a of h", "GET /b of h", "200 of h after 3 ms", "200 of h after 1 ms");
  }

  @Test
  void givesAnUnaskedResponseTheLastHostOrElseTheServer() {
    talk.server(OK).client(get("/a", "h")).server(OK + OK);

    assertThat(talk.found())
        .containsExactly(
            "200 of 10.0.0.2", "GET /a of h", "200 of h after 1 ms", "200 of h", "unparsed");
  }

  @Test
  void keepsTheOrderOfMoreRequestsThanItRemembers() {
    Talk small = Talk.whole(new HttpLimits(1000, 2, 200));
    small.client(get("/a", "h") + get("/b", "i") + get("/c", "j") + get("/d", "k"));
    small.server(OK + OK + GONE + GONE).client(get("/e", "l")).server(OK);

    assertThat(small.found())
        .containsExactly(
            "GET /a of h",
            "GET /b of i",
            "GET /c of j",
            "evicted",
            "GET /d of k",
            "evicted",
            "200 of h after 1 ms",
            "200 of i after 1 ms",
            "410 of k",
            "410 of k",
            "GET /e of l",
            "200 of l after 1 ms");
  }

  @Test
  void isLearntFromTheFirstMessageWhenItsBeginningWasMissed() {
    Talk late = Talk.late().server(get("/a", "h")).client(OK);

    assertThat(late.found()).containsExactly("GET /a of h", "200 of h after 1 ms");
  }

  @Test
  void namesTheServerByItsRoleNotByWhoSpokeFirst() {
    Talk late = Talk.late().client(OK).server("GET /a HTTP/1.1\r\n\r\n");

    assertThat(late.found()).containsExactly("200 of 10.0.0.1", "GET /a of 10.0.0.1");
  }

  @Test
  void refusesAMessageFromTheWrongSide() {
    talk.client(get("/a", "h")).server(get("/b", "h")).client(OK);

    assertThat(talk.found()).containsExactly("GET /a of h", "unparsed", "unparsed");
  }
}
