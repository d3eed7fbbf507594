package io.gonetmon.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found after bytes were missed. */
final class ResumptionTest {
  private static final String GET = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n";
  private static final String NEXT = "GET /b HTTP/1.1\r\nHost: h\r\n\r\n";
  private static final String LAST = "GET /c HTTP/1.1\r\nHost: h\r\n\r\n";
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
  private static final String GONE = "HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n";

  private final Talk talk = Talk.whole();

  @Test
  void losesNothingInAGapWithinAKnownBody() {
    talk.client(GET).server("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nab").serverGap(996);
    talk.server("yz").client(NEXT).server(GONE);

    assertThat(talk.found())
        .containsExactly(
            "GET /a of h", "200 of h after 1 ms", "GET /b of h", "410 of h after 1 ms");
  }

  @Test
  void losesNothingInAGapThatIsTheRestOfABody() {
    talk.client(GET).server("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n").serverGap(1000);
    talk.client(NEXT).server(GONE);

    assertThat(talk.found()).endsWith("GET /b of h", "410 of h after 1 ms");
  }

  @Test
  void losesNothingInAHoleWithinAChunk() {
    talk.client(GET).server("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\nab");
    talk.serverHole(14).server("\r\n0\r\n\r\n").client(NEXT).server(GONE);

    assertThat(talk.found()).endsWith("GET /b of h", "410 of h after 1 ms");
  }

  @Test
  void pairsNothingAcrossAGapInTheRequests() {
    talk.client(GET).clientGap(50).server(OK).client(NEXT).server(GONE);

    assertThat(talk.found())
        .containsExactly("GET /a of h", "200 of h", "GET /b of h", "410 of h after 1 ms");
  }

  @Test
  void pairsNothingAcrossAGapInTheResponses() {
    talk.client(GET + NEXT).serverGap(50).server(GONE);

    assertThat(talk.found()).containsExactly("GET /a of h", "GET /b of h", "410 of h");
  }

  @Test
  void pairsNothingAcrossAGapThatLeavesABody() {
    talk.client(GET + NEXT + LAST).server("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n");
    talk.serverGap(50).server(GONE);

    assertThat(talk.found())
        .containsExactly(
            "GET /a of h", "GET /b of h", "GET /c of h", "200 of h after 1 ms", "410 of h");
  }

  @Test
  void pairsNothingAcrossAResponseWhoseFrameWasCut() {
    talk.client(GET + NEXT + LAST).server(OK).serverHole(40).server(GONE);

    assertThat(talk.found())
        .containsExactly(
            "GET /a of h",
            "GET /b of h",
            "GET /c of h",
            "200 of h after 1 ms",
            "unparsed",
            "410 of h");
  }

  @Test
  void pairsNothingAcrossARequestWhoseFrameWasCut() {
    talk.client(GET).clientHole(40).client(LAST).server(OK + GONE + GONE);

    assertThat(talk.found().stream().filter(line -> line.contains("after"))).isEmpty();
  }

  @Test
  void tellsOfResponsesHiddenBehindABodyAndPairsNothingWithTheirRequests() {
    talk.client(GET + NEXT + LAST).server("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nab");
    talk.serverHole(48).server(GONE);

    assertThat(talk.found())
        .containsExactly(
            "GET /a of h",
            "GET /b of h",
            "GET /c of h",
            "200 of h after 1 ms",
            "unparsed",
            "410 of h");
  }

  @Test
  void tellsOfAResponseThatIsHiddenBehindABodyThoughNoneWasAskedFor() {
    talk.client(GET).server("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nab").serverHole(48);

    assertThat(talk.found()).containsExactly("GET /a of h", "200 of h after 1 ms", "unparsed");
  }

  @Test
  void tellsOfResponsesThatMayBeHiddenBehindChunks() {
    talk.client(GET + NEXT).server("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\na");
    talk.serverHole(48);

    assertThat(talk.found()).endsWith("200 of h after 1 ms", "unparsed");
  }

  @Test
  void tellsNothingWhenTheHoleEndsTheOnlyResponse() {
    talk.client(GET).server("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\na");
    talk.serverHole(9).client(NEXT).server(GONE);

    assertThat(talk.found())
        .containsExactly(
            "GET /a of h", "200 of h after 1 ms", "GET /b of h", "410 of h after 1 ms");
  }

  @Test
  void tellsOfResponsesThatMayBeHiddenBehindAHead() {
    talk.client(GET + NEXT).server("HTTP/1.1 200 OK\r\nSet-Cookie: x").serverHole(900);

    assertThat(talk.found()).endsWith("200 of h after 1 ms", "unparsed");
  }

  @Test
  void tellsOfResponsesHiddenASecondTime() {
    String chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\na";
    talk.client(GET + NEXT).server(chunked).serverHole(48).found();

    talk.client(GET + NEXT).server(chunked).serverHole(48);

    assertThat(talk.found()).containsExactly("GET /a of h", "GET /b of h", "200 of h", "unparsed");
  }

  @Test
  void findsTheResponseBehindAnInterimOneWhoseHeadWasCut() {
    talk.client(GET).server("HTTP/1.1 103 Early Hints\r\nLink: x").serverHole(900).server(OK);

    assertThat(talk.found()).containsExactly("GET /a of h", "103 of h", "unparsed", "200 of h");
  }

  @Test
  void findsAResponseBehindAHoleThatMayHaveHiddenIt() {
    talk.client(GET).server("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\na");
    talk.client(NEXT).serverHole(48).server(GONE);

    assertThat(talk.found())
        .containsExactly(
            "GET /a of h", "200 of h after 1 ms", "GET /b of h", "unparsed", "410 of h");
  }

  @Test
  void opensTheTunnelOfARequestWhoseHeadWasCut() {
    talk.client("CONNECT h:443 HTTP/1.1\r\nHost: h:443\r\nX: y").clientHole(90);
    talk.server("HTTP/1.1 200 OK\r\n\r\n").client(NEXT).server(GONE);

    assertThat(talk.found())
        .containsExactly(
            "CONNECT h:443 of h:443",
            "200 of h:443 after 1 ms",
            "GET /b of h",
            "410 of h after 1 ms");
  }

  @Test
  void tellsOfRequestsHiddenBehindABody() {
    talk.client("PUT /p HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\nab").clientHole(48);
    talk.server(OK + GONE);

    assertThat(talk.found()).containsExactly("PUT /p of h", "unparsed", "200 of h", "410 of h");
  }

  @Test
  void takesNothingInABodyForAMessage() {
    talk.client("PUT /p HTTP/1.1\r\nHost: h\r\nContent-Length: 1000\r\n\r\n").client(GET);
    talk.client(NEXT);

    assertThat(talk.found()).containsExactly("PUT /p of h");
  }

  @Test
  void takesNothingForARequestWhileItsResponseIsDueAfterAGap() {
    talk.client(GET).clientGap(500).client(NEXT).server(OK).client(LAST);

    assertThat(talk.found()).containsExactly("GET /a of h", "200 of h", "GET /c of h");
  }

  @Test
  void findsAStartLineAtTheBeginningOfASegmentOnly() {
    Talk late = Talk.late().client("body" + GET).client("GET /x HTTP").client("/1.1\r\n\r\n");

    assertThat(late.found()).containsExactly("GET /x of 10.0.0.2");
  }

  @Test
  void findsNoStartLineInTheRestOfASegment() {
    talk.client(GET).serverGap(9).client(NEXT).serverRest(OK).server(GONE);

    assertThat(talk.found()).containsExactly("GET /a of h", "GET /b of h", "410 of h after 2 ms");
  }

  @Test
  void triesAgainWhenWhatLookedLikeAStartLineWasNone() {
    Talk late = Talk.late().client("HTTP/1").client(GET);

    assertThat(late.found()).containsExactly("GET /a of h");
  }

  @Test
  void takesNoTextForAStartLine() {
    Talk late =
        Talk.late()
            .client("GET it while it is hot\n")
            .client("HTTP is a protocol\n")
            .client("get a HTTP/1.1\r\n\r\n")
            .client("lowercase /a HTTP/1.1\r\nno field\r\n\r\n")
            .client("ET /a HTTP/1.1\r\nHost: h\r\n\r\n")
            .client("OST /a HTTP/1.1\r\nHost: h\r\n\r\n")
            .client("ME /a HTTP/1.1\r\nHost: h\r\n\r\n")
            .client("METHOD /a HTTP/1.1 \r\nHost: h\r\n\r\n")
            .client("GET / HTTP/1.1 or GET /a HTTP/1.1\r\n")
            .client("GET /a or /b")
            .client("GET it / HTTP/1.1\r\n\r\n")
            .client("METHOD it HTTP/1.1\r\n\r\n")
            .client("HTTP/1.1 OK\r\n\r\n")
            .client("http/1.1 200 OK\r\n\r\n")
            .client("A MAN WITH A PLAN HTTP/1.0x\n");

    assertThat(late.ends().found()).containsExactly("unparsed");
  }

  @Test
  void findsAStartLineHoweverLittleOfItComesFirst() {
    String request = "OPTIONS /a?b=c HTTP/1.0\r\nHost: h\r\n\r\n";
    for (int cut = 1; cut < request.length(); cut++) {
      Talk late = Talk.late().client(request.substring(0, cut)).client(request.substring(cut));

      assertThat(late.found()).as("cut at %d", cut).containsExactly("OPTIONS /a of h");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CCM_POST /a HTTP/1.1, CCM_POST /a",
    "RPC_OUT_DATA /a?b HTTP/1.1, RPC_OUT_DATA /a",
    "VERSION-CONTROL http://h/a HTTP/1.1, VERSION-CONTROL /a",
    "M-SEARCH * HTTP/1.1, M-SEARCH *",
    "fetch /a HTTP/1.0, fetch /a",
    "GET /a b c HTTP/1.1, GET /a b c",
    "GET  /a HTTP/1.1, GET /a",
    "GET http://h/?q=a b HTTP/1.1, GET /"
  })
  void findsAnyMethodAndTargetWhereverItBegins(String line, String request) {
    Talk late = Talk.late().client("body").client(line + "\r\nHost: h\r\n\r\n");

    assertThat(late.found()).containsExactly(request + " of h");
  }

  @Test
  void findsAnUnknownMethodWhoseLineComesInPieces() {
    Talk late = Talk.late().client("CCM_POST /" + "a".repeat(1400)).client(" HTTP/1.1\r\n\r\n");

    assertThat(late.found()).hasSize(1).first().asString().startsWith("CCM_POST /aaaa");
  }

  @Test
  void countsARequestWhoseHeadWasCutAndFindsTheNext() {
    talk.client("GET /a HTTP/1.1\r\nHost: h\r\nCookie: x").clientHole(900).client(NEXT).server(OK);

    assertThat(talk.found()).containsExactly("GET /a of h", "GET /b of h", "200 of h after 2 ms");
  }

  @Test
  void countsAResponseWhoseHeadWasCutAndFindsTheNext() {
    talk.client(GET).server("HTTP/1.1 200 OK\r\nSet-Cookie: x").serverHole(900);
    talk.client(NEXT).server(GONE);

    assertThat(talk.found())
        .containsExactly(
            "GET /a of h", "200 of h after 1 ms", "GET /b of h", "410 of h after 1 ms");
  }

  @Test
  void readsACloseDelimitedBodyAcrossAGap() {
    talk.client(GET).server("HTTP/1.0 200 OK\r\n\r\n").serverGap(1 << 20).server(GONE).ends();

    assertThat(talk.found()).containsExactly("GET /a of h", "200 of h after 1 ms");
  }
}
