package io.gonetmon.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.Exchange;
import io.gonetmon.model.Outcome;
import io.gonetmon.tcp.ConnectionReader.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that do not end where their heads say, and responses that nobody asked for. */
final class MisstatedLengthTest {
  private static final String GET = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n";
  private static final String NEXT = "GET /b HTTP/1.1\r\nHost: h\r\n\r\n";
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
  private static final String GONE = "HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n";
  private static final String OPEN = "HTTP/1.1 200 OK\r\nServer: camera\r\n\r\n";

  private final Talk talk = Talk.whole();

  @Test
  void endsABodyWithoutLengthWhereTheNextAnswerBegins() {
    talk.client(GET).server(OPEN).server("abc").client(NEXT).server(GONE).client(GET).server(OK);

    assertThat(talk.found())
        .containsExactly(
            "GET /a of h",
            "200 of h after 1 ms",
            "GET /b of h",
            "410 of h after 1 ms",
            "GET /a of h",
            "200 of h after 1 ms");
    assertThat(talk.exchanges().get(0).responseEndNanos()).isEqualTo(2_000_000);
  }

  @Test
  void takesNothingInABodyWithoutLengthForAnAnswerWhileNoRequestWaits() {
    talk.client(GET).server(OPEN).server(GONE).client(NEXT).server("abc" + GONE).server("x");
    talk.serverRest(GONE).serverFinishes();

    assertThat(talk.found()).containsExactly("GET /a of h", "200 of h after 1 ms", "GET /b of h");
  }

  @Test
  void takesNothingInABodyWithoutLengthForTheAnswerToWhatWasAskedBefore() {
    talk.client(GET + NEXT).server(OPEN).server(GONE);

    assertThat(talk.found()).containsExactly("GET /a of h", "GET /b of h", "200 of h after 1 ms");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Expect: 100-continue\r\n"})
  void findsTheNextRequestWhereABodyWasWithheld(String field) {
    talk.client("POST /a HTTP/1.1\r\nHost: h\r\n" + field + "Content-Length: 50\r\n\r\n");
    talk.server("HTTP/1.1 417 No\r\nContent-Length: 0\r\n\r\n").client(NEXT).server(OK);

    assertThat(talk.found())
        .containsExactly(
            "POST /a of h", "417 of h after 1 ms", "GET /b of h", "200 of h after 1 ms");
  }

  @Test
  void tellsOfARequestWhoseBodyIsShorterThanItsLength() {
    talk.client("GET /a HTTP/1.1\r\nHost: h\r\nContent-Length: 50\r\n\r\nabc");
    talk.server(OK).client(NEXT).server(GONE);

    assertThat(talk.found())
        .containsExactly(
            "GET /a of h", "200 of h after 1 ms", "unparsed", "GET /b of h", "410 of h after 1 ms");
  }

  @Test
  void takesNothingInABodyForARequestBeforeItIsAnswered() {
    talk.client("PUT /a HTTP/1.1\r\nHost: h\r\nContent-Length: 500\r\n\r\n").client(NEXT);
    talk.server("HTTP/1.1 100 Continue\r\n\r\n").client(NEXT);

    assertThat(talk.found()).containsExactly("PUT /a of h", "100 of h");
  }

  @Test
  void readsTheRestOfABodyThatIsRefusedEarly() {
    talk.client("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\nabc");
    talk.server("HTTP/1.1 413 Much\r\nContent-Length: 0\r\n\r\n").client("GET /b").client(NEXT);

    assertThat(talk.found()).containsExactly("POST /a of h", "413 of h after 1 ms", "GET /b of h");
  }

  @Test
  void tellsOfAResponseThatIsShorterThanItsLength() {
    talk.client(GET).server("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nabc");
    talk.client(NEXT).server(GONE);

    assertThat(talk.found())
        .containsExactly(
            "GET /a of h", "200 of h after 1 ms", "GET /b of h", "unparsed", "410 of h after 1 ms");
  }

  @Test
  void takesNothingInABodyForTheAnswerToAPipelinedRequest() {
    talk.client(GET + NEXT).server("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nabc");
    talk.client(GET).server(GONE);

    assertThat(talk.found()).hasSize(4).doesNotContain("unparsed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xyz", "</html>\r\n", "\0\1\2", "HTTP", "GET", "x y z\r\n\r\n"})
  void findsTheNextResponseBehindWhatIsTooMuch(String rubbish) {
    talk.client(GET).server("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc" + rubbish);
    talk.client(NEXT).server(GONE).client(GET).server(OK);

    assertThat(talk.found().stream().map(line -> line.replaceFirst(" after.*", "")))
        .containsExactlyInAnyOrder(
            "GET /a of h",
            "200 of h",
            "unparsed",
            "GET /b of h",
            "410 of h",
            "GET /a of h",
            "200 of h");
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 400, 503})
  void takesAnErrorBeforeTheEndOfAnIdleConnectionForNoLoss(int status) {
    talk.client(GET).server(OK).server("HTTP/1.1 " + status + " Late\r\n\r\nbye").serverFinishes();

    assertThat(talk.ends(Ending.CLOSED_BY_RESPONDER).found())
        .containsExactly("GET /a of h", "200 of h after 1 ms", status + " of h");
  }

  @ParameterizedTest
  @CsvSource({"200, 0", "400, 1"})
  void tellsOfAnAnswerThatNobodyAskedForOnAConnectionThatGoesOn(int status, int more) {
    talk.client(GET).server(OK);
    talk.server("HTTP/1.1 " + status + " Odd\r\nContent-Length: 0\r\n\r\n");
    for (int i = 0; i < more; i++) {
      talk.client(NEXT).server(OK);
    }

    assertThat(talk.ends().found()).containsOnlyOnce("unparsed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Transfer-Encoding: chunked\r\n\r\n5\r\nab", "Content-Length: 5\r\n\r\nab"})
  void isNoAnswerWhenItIsCut(String rest) {
    for (Ending ending : Ending.values()) {
      Talk cut = Talk.whole().client(GET).server("HTTP/1.1 200 OK\r\n" + rest);

      assertThat(cut.ends(ending).exchanges())
          .extracting(Exchange::outcome)
          .doesNotContain(Outcome.ANSWERED)
          .hasSize(1);
    }
  }
}
