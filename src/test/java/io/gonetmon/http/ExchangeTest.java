package io.gonetmon.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.Exchange;
import io.gonetmon.model.Outcome;
import io.gonetmon.model.Request;
import io.gonetmon.tcp.ConnectionReader.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each request becomes one exchange, with what belongs to it, when it is over. */
final class ExchangeTest {
  private static final long MILLI = 1_000_000;
  private static final String GET = "GET /shop/cart?id=1 HTTP/1.1\r\nHost: H\r\n\r\n";
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n";
  private static final String UNTIL_CLOSE = "HTTP/1.1 200 OK\r\n\r\n";

  private final Talk talk = Talk.whole();

  private Exchange only() {
    var exchanges = talk.exchanges();
    assertThat(exchanges).hasSize(1);
    return exchanges.get(0);
  }

  private void assertOutcome(Outcome outcome, int status) {
    Exchange exchange = only();
    assertThat(exchange.outcome()).isEqualTo(outcome);
    assertThat(exchange.status()).isEqualTo(status);
  }

  @Test
  void knowsItsMessagesPeersBytesAndTimes() {
    talk.client("POST /a/b HTTP/1.0\r\nHost: h\r\nContent-Length: 6\r\n\r\nabc").client("def");
    talk.server(OK + "1").server("234");
    Exchange exchange = only();
    Request request = exchange.request();

    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.path()).isEqualTo("/a/b");
    assertThat(request.section()).isEqualTo("/a");
    assertThat(request.host()).isEqualTo("h");
    assertThat(request.minorVersion()).isZero();
    assertThat(request.ordinal()).isEqualTo(1);
    assertThat(exchange.peers().clientAddress()).isEqualTo("10.0.0.1");
    assertThat(exchange.peers().serverEndpoint()).isEqualTo("10.0.0.2:80");
    assertThat(exchange.peers().link()).isEqualTo("eth0");
    assertThat(exchange.requestHeadBytes()).isEqualTo(50);
    assertThat(exchange.requestBodyBytes()).isEqualTo(6);
    assertThat(exchange.responseHeadBytes()).isEqualTo(OK.length());
    assertThat(exchange.responseBodyBytes()).isEqualTo(4);
    assertThat(exchange.requestEndNanos()).isEqualTo(MILLI);
    assertThat(exchange.responseEndNanos()).isEqualTo(3 * MILLI);
    assertThat(exchange.waitingNanos()).isEqualTo(MILLI);
    assertThat(exchange.responseNanos()).isEqualTo(2 * MILLI);
    assertThat(exchange.totalNanos()).isEqualTo(3 * MILLI);
    assertThat(exchange.outcome()).isEqualTo(Outcome.ANSWERED);
  }

  @Test
  void endsWithTheLastByteOfTheResponseAndNotBefore() {
    talk.client(GET).server(OK + "123");
    assertThat(talk.exchanges()).isEmpty();

    talk.server("4");
    assertOutcome(Outcome.ANSWERED, 200);
  }

  @Test
  void countsTheSegmentsSentAgainMeanwhile() {
    talk.sentAgain().client(GET).sentAgain().sentAgain().server(OK + "1234").sentAgain();
    talk.client(GET).server(OK + "1234");

    assertThat(talk.exchanges()).extracting(Exchange::retransmitted).containsExactly(2, 0);
  }

  @Test
  void numbersTheRequestsOfAConnection() {
    talk.client(GET + GET).server(OK + "1234" + OK + "1234");

    assertThat(talk.exchanges()).extracting(each -> each.request().ordinal()).containsExactly(1, 2);
  }

  @Test
  void countsInterimResponsesAndEmptyLinesAsBytes() {
    String interim = "HTTP/1.1 103 Early Hints\r\n\r\n";
    talk.client("\r\n" + GET).server(interim).server(interim + OK + "1234");
    Exchange exchange = only();

    assertThat(exchange.requestHeadBytes()).isEqualTo(GET.length() + 2);
    assertThat(exchange.responseHeadBytes()).isEqualTo(2 * interim.length() + OK.length());
    assertThat(exchange.responseNanos()).isEqualTo(2 * MILLI);
  }

  @Test
  void waitsForTheRestOfARequestThatIsAnsweredEarly() {
    talk.client("PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 6\r\n\r\nabc");
    talk.server(OK + "1234");
    assertThat(talk.exchanges()).isEmpty();

    talk.client("def");
    assertThat(only().requestBodyBytes()).isEqualTo(6);
  }

  @Test
  void isAnsweredWhenTheServerClosesABodyWithoutLength() {
    talk.client(GET).server(UNTIL_CLOSE + "abc").serverFinishes();

    assertOutcome(Outcome.ANSWERED, 200);
  }

  @Test
  void isAnsweredByATunnelThatIsClosed() {
    talk.client("CONNECT h:443 HTTP/1.1\r\nHost: h:443\r\n\r\n").server(UNTIL_CLOSE);
    talk.client("12345").server("123").ends(Ending.CLOSED_BY_ORIGINATOR);
    Exchange exchange = only();

    assertThat(exchange.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(exchange.requestBodyBytes()).isEqualTo(5);
    assertThat(exchange.responseBodyBytes()).isEqualTo(3);
  }

  @Test
  void keepsTheBytesOfAnUpgradedConnection() {
    talk.client(GET).server("HTTP/1.1 101 Switching Protocols\r\n\r\nxy");
    talk.client("12345").serverFinishes().ends(Ending.CLOSED_BY_RESPONDER);
    Exchange exchange = only();

    assertThat(exchange.status()).isEqualTo(101);
    assertThat(exchange.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(exchange.requestBodyBytes()).isEqualTo(5);
    assertThat(exchange.responseBodyBytes()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "CLOSED_BY_ORIGINATOR, CLIENT_CLOSED",
    "CLOSED_BY_RESPONDER, SERVER_CLOSED",
    "RESET, RESET",
    "OPEN, OPEN",
    "ABANDONED, GAP"
  })
  void isEndedByItsConnectionWhileItWaits(Ending ending, Outcome outcome) {
    talk.client(GET).ends(ending);

    assertOutcome(outcome, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "CLOSED_BY_ORIGINATOR, CLIENT_CLOSED",
    "CLOSED_BY_RESPONDER, SERVER_CLOSED",
    "RESET, RESET",
    "OPEN, OPEN",
    "ABANDONED, GAP"
  })
  void isEndedByItsConnectionAmidTheResponse(Ending ending, Outcome outcome) {
    talk.client(GET).server(OK + "12").ends(ending);

    assertOutcome(outcome, 200);
  }

  @Test
  void isEndedAtOnceWhenTheServerClosesAmidTheResponse() {
    talk.client(GET + GET).server(OK + "12").serverFinishes();

    assertThat(talk.exchanges())
        .extracting(Exchange::outcome)
        .containsExactly(Outcome.SERVER_CLOSED, Outcome.SERVER_CLOSED);
    talk.ends(Ending.CLOSED_BY_RESPONDER);
    assertThat(talk.exchanges()).isEmpty();
  }

  @Test
  void keepsTheBytesOfAnUploadThatTheServerCutsShort() {
    String head = "PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 99\r\n\r\n";
    talk.client(head + "12345").serverFinishes();
    Exchange exchange = only();

    assertThat(exchange.outcome()).isEqualTo(Outcome.SERVER_CLOSED);
    assertThat(exchange.requestHeadBytes()).isEqualTo(head.length());
    assertThat(exchange.requestBodyBytes()).isEqualTo(5);
    assertThat(exchange.waitingNanos()).isEqualTo(Exchange.UNKNOWN);
  }

  @Test
  void isTheClientsEndingWhenItClosesFirst() {
    talk.client(GET).clientFinishes().server(OK + "12").serverFinishes();

    assertOutcome(Outcome.CLIENT_CLOSED, 200);
  }

  @Test
  void isAnsweredWhenTheClientClosesItsHalfAndWaits() {
    talk.client(GET).clientFinishes().server(UNTIL_CLOSE + "12").serverFinishes();

    assertOutcome(Outcome.ANSWERED, 200);
  }

  @Test
  void isGivenUpWhenBytesAreLostThatMayHoldMessages() {
    talk.client(GET).serverGap(100);

    assertOutcome(Outcome.GAP, 0);
  }

  @Test
  void isNotGivenUpWhenBytesOfItsBodyAreLost() {
    talk.client(GET).server(OK).serverGap(4);

    assertOutcome(Outcome.ANSWERED, 200);
  }

  @Test
  void isGivenUpWhenItsBodyIsNotUnderstood() {
    talk.client(GET).server("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n");

    assertOutcome(Outcome.GAP, 200);
  }

  @Test
  void isUnpairedWhenTheRequestWasNotSeen() {
    Talk late = Talk.late();
    late.server(OK + "1234");
    Exchange exchange = late.exchanges().get(0);

    assertThat(exchange.outcome()).isEqualTo(Outcome.UNPAIRED);
    assertThat(exchange.request()).isNull();
    assertThat(exchange.totalNanos()).isEqualTo(Exchange.UNKNOWN);
    assertThat(exchange.host()).isEqualTo(exchange.peers().serverAddress());
  }

  @Test
  void isGivenUpWhenTooManyWaitForResponses() {
    Talk narrow = Talk.whole(HttpLimits.of(65_536, 2));
    narrow.client(GET + GET + GET);

    assertThat(narrow.exchanges()).extracting(Exchange::outcome).containsExactly(Outcome.GAP);
  }

  @Test
  void countsWhatACutFrameHidesOfTheBody() {
    talk.client(GET).server(OK).serverHole(4);

    assertThat(only().responseBodyBytes()).isEqualTo(4);
  }

  /** An empty line, which is skipped, may also be the beginning of a PROXY header. */
  @Test
  void beginsWithItsFirstByteThoughWhatCameBeforeHadToBeKept() {
    talk.client("\r").client("\n").client("GET / HTTP/1.1\r\n").client("Host: h\r\n\r\n");
    talk.server(OK + "1234");
    Exchange exchange = only();

    assertThat(exchange.requestEndNanos() - exchange.request().firstByteNanos()).isEqualTo(MILLI);
    assertThat(exchange.responseNanos()).isEqualTo(2 * MILLI);
  }
}
