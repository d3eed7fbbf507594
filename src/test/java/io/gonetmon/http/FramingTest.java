package io.gonetmon.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the bodies of messages end (RFC 9112, section 6). */
final class FramingTest {
  private static final String GET = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n";
  private static final String DECOY = "HTTP/1.1 999 Decoy\r\n\r\n";
  private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
  private static final String NEXT = "HTTP/1.1 201 Next\r\nContent-Length: 0\r\n\r\n";

  /** Two requests, and what is found when the server answers {@code first} and then NEXT. */
  private static void assertEndsBeforeNext(String status, String first) {
    Talk talk = Talk.whole().client(GET).client(GET).server(first + NEXT);

    assertThat(talk.found())
        .containsExactly(
            "GET /a of h", "GET /a of h", status + " of h after 2 ms", "201 of h after 1 ms");
  }

  @Test
  void endsAFixedBodyByItsLength() {
    assertEndsBeforeNext("200", "HTTP/1.1 200 OK\r\nContent-Length: 22\r\n\r\n" + DECOY);
  }

  @Test
  void endsAnEmptyBodyAtOnce() {
    assertEndsBeforeNext("200", "HTTP/1.1 200 OK\r\ncontent-length:0\r\n\r\n");
  }

  @Test
  void endsAChunkedBodyBehindItsTrailers() {
    assertEndsBeforeNext(
        "200",
        String.join(
            "\r\n",
            "HTTP/1.1 200 OK",
            "Transfer-Encoding: gzip, Chunked",
            "",
            "16;name=\"value\"",
            DECOY,
            "0016 ",
            DECOY,
            "0;last",
            "Expires: never",
            "X: HTTP/1.1 200 OK",
            "",
            ""));
  }

  @Test
  void prefersChunksToALength() {
    assertEndsBeforeNext(
        "200",
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 304})
  void expectsNoBodyOfSomeStatuses(int status) {
    assertEndsBeforeNext(
        "" + status, "HTTP/1.1 " + status + " None\r\nContent-Length: 5000\r\n\r\n");
  }

  @Test
  void endsACloseDelimitedBodyWithTheConnection() {
    Talk talk =
        Talk.whole()
            .client(GET)
            .server("HTTP/1.0 200 OK\r\n\r\n")
            .server(DECOY)
            .server(NEXT)
            .ends();

    assertThat(talk.found()).containsExactly("GET /a of h", "200 of h after 1 ms");
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "gzip", "", "xchunked", "\"chunked\"", "chunked;q=1"})
  void endsABodyByItsLengthWhenItIsNotChunked(String coding) {
    assertEndsBeforeNext(
        "200",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: "
            + coding
            + "\r\nContent-Length: 22\r\n\r\n"
            + DECOY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chunked, identity",
        "Chunked,gzip",
        "identity\r\nTransfer-Encoding: chunked",
        "chunked\r\nTransfer-Encoding: identity",
        ",,chunked,",
        "\r\n chunked",
        "gzip,\r\n\tchunked\r\n ",
      })
  void findsChunksWhereverTheyAreNamed(String codings) {
    assertEndsBeforeNext(
        "200",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: "
            + codings
            + "\r\n\r\n16\r\n"
            + DECOY
            + "\r\n0\r\n\r\n");
  }

  @Test
  void readsACodingThatIsNotChunkedToTheEnd() {
    Talk talk =
        Talk.whole()
            .client(GET)
            .server("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n")
            .server(NEXT)
            .ends();

    assertThat(talk.found()).containsExactly("GET /a of h", "200 of h after 1 ms");
  }

  @Test
  void expectsNoBodyOfAResponseToHead() {
    Talk talk =
        Talk.whole()
            .client("HEAD /a HTTP/1.1\r\nHost: h\r\n\r\n")
            .server("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n")
            .client(GET)
            .server("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");

    assertThat(talk.found())
        .containsExactly(
            "HEAD /a of h", "200 of h after 1 ms", "GET /a of h", "200 of h after 1 ms");
  }

  @Test
  void pairsTheFinalResponseAfterInterimOnes() {
    Talk talk =
        Talk.whole()
            .client(
                "POST /a HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n")
            .server("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n")
            .client("abc")
            .server(NEXT);

    assertThat(talk.found())
        .containsExactly("POST /a of h", "100 of h", "103 of h", "201 of h after 3 ms");
  }

  @Test
  void readsRequestBodiesOfEveryKind() {
    Talk talk =
        Talk.whole()
            .client("PUT /a HTTP/1.1\r\nHost: h\r\nContent-Length: 28\r\n\r\n" + GET)
            .client(
                "PUT /b HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n1c\r\n"
                    + GET
                    + "\r\n0\r\n\r\n")
            .client("PUT /c HTTP/1.1\r\nHost: h\r\n\r\n" + GET);

    assertThat(talk.found())
        .containsExactly("PUT /a of h", "PUT /b of h", "PUT /c of h", "GET /a of h");
  }

  @Test
  void countsARequestWhoseBodyCannotBeFramed() {
    Talk talk =
        Talk.whole().client("PUT /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: gzip\r\n\r\n" + GET);

    assertThat(talk.found()).containsExactly("PUT /a of h", "unparsed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: x",
        "Content-Length: -1",
        "Content-Length: +1",
        "Content-Length: 1 2",
        "Content-Length:",
        "Content-Length: 0x10",
        "Content-Length: 9999999999999999999",
        "Content-Length: 1\r\nContent-Length: 2",
        "Content-Length: 1, 2",
        "Content-Length: 1\r\nContent-Length: x",
        "Content-Length: ,"
      })
  void countsAResponseWhoseLengthIsInvalidAndNoBodyOfIt(String fields) {
    Talk talk = Talk.whole().client(GET).server("HTTP/1.1 200 OK\r\n" + fields + "\r\n\r\n" + NEXT);

    assertThat(talk.found()).containsExactly("GET /a of h", "200 of h after 1 ms", "unparsed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 22\r\nContent-Length: 22",
        "Content-Length: 22, 22",
        "CONTENT-LENGTH:\t22 ",
        "Content-Length : 022",
        "Content-Length:\r\n 22",
        "Content-Length:\n\t22",
        "Content-Length: 22,\r\n 22\r\n "
      })
  void takesALengthThatIsRepeated(String fields) {
    assertEndsBeforeNext("200", "HTTP/1.1 200 OK\r\n" + fields + "\r\n\r\n" + DECOY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x\r\n", "\r\n", ";\r\n", "-1\r\n", "1\r\nabc", "fffffffffffffffff\r\n", "1 x\ra"})
  void givesUpABodyWhoseChunksAreBroken(String chunks) {
    Talk talk = Talk.whole().client(GET).server(CHUNKED + chunks).ends();

    assertThat(talk.found().subList(0, 2)).containsExactly("GET /a of h", "200 of h after 1 ms");
  }
}
