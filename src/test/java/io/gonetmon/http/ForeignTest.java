package io.gonetmon.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Connections that speak something else, and heads without end. */
final class ForeignTest {
  private static final String GET = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n";

  private final Talk talk = Talk.whole();

  @Test
  void tellsOnceOfAConnectionThatIsNotUnderstood() {
    talk.server("SSH-2.0-server\r\n").client("SSH-2.0-client\r\n").server("\0\1").client("\2");

    assertThat(talk.ends().found()).containsExactly("unparsed");
    assertThat(talk.recognised()).isFalse();
  }

  @Test
  void tellsOnceOfAConnectionThatIsNotUnderstoodAndWhoseBeginningWasMissed() {
    Talk late = Talk.late().client("abc").server("abc").client("\0\1\2");
    assertThat(late.found()).isEmpty();

    assertThat(late.ends().found()).containsExactly("unparsed");
  }

  @Test
  void tellsOfADirectionThatIsNotUnderstoodBesideTheOther() {
    Talk late = Talk.late().client("x").server("HTTP/1.1 204 None\r\n\r\n").client("y z");

    assertThat(late.ends().found()).containsExactly("204 of 10.0.0.2", "unparsed");
  }

  /** What the client says becomes no line, and what the server says does so only at the end. */
  @Test
  void tellsOfADirectionThatIsNotUnderstoodThoughTheOtherIsOnlyAtTheEnd() {
    talk.client("abcdefgh").client("ijklmnop").server("HTTP/1.1 200 OK\r\nServer: ");

    assertThat(talk.ends().found()).containsExactly("200 of 10.0.0.2", "unparsed");
  }

  @Test
  void tellsNothingOfTheRestOfABodyBeforeTheFirstMessage() {
    Talk late = Talk.late().server("rest").client(GET).server("HTTP/1.1 204 None\r\n\r\n");

    assertThat(late.ends().found()).containsExactly("GET /a of h", "204 of h after 1 ms");
  }

  @Test
  void isRecognisedWithTheFirstMessage() {
    assertThat(talk.client("GET /a HTT").recognised()).isFalse();
    assertThat(talk.client("P/1.1\r\n\r\n").recognised()).isTrue();
  }

  @Test
  void countsAMessageWhoseHeadIsTooLongAndNothingOfTheRest() {
    Talk small = Talk.whole(new HttpLimits(256, 10, 200));
    small.client("GET /a HTTP/1.1\r\nHost: h\r\nCookie: ");
    for (int i = 0; i < 20; i++) {
      small.client("x".repeat(20));
    }

    assertThat(small.ends().found()).containsExactly("GET /a of h", "unparsed");
  }

  @Test
  void countsAStartLineWithoutEndOnce() {
    Talk small = Talk.whole(new HttpLimits(256, 10, 200));
    for (int i = 0; i < 10; i++) {
      small.client("G".repeat(20)).client(" /" + "a".repeat(20));
    }
    small.client("GET /").client("b".repeat(500)).ends();

    assertThat(small.found()).containsExactly("unparsed");
  }

  @Test
  void countsALongStartLineOnce() {
    Talk small = Talk.whole(new HttpLimits(256, 10, 200));
    small.client("GET /" + "a".repeat(300)).ends();

    assertThat(small.found()).containsExactly("unparsed");
  }

  @Test
  void readsAHeadOfAnyLengthThatComesInOneSegment() {
    Talk small = Talk.whole(new HttpLimits(256, 10, 200));
    small.client("GET /a HTTP/1.1\r\nCookie: " + "x".repeat(500) + "\r\nHost: h\r\n\r\n" + GET);

    assertThat(small.found()).containsExactly("GET /a of h", "GET /a of h");
  }

  @Test
  void countsAHeadThatNeverEnds() {
    talk.client("GET /a HTTP/1.1\r\nHost: h\r\n").ends();

    assertThat(talk.found()).containsExactly("GET /a of h");
  }

  @Test
  void countsHalfAStartLineAsUnparsed() {
    talk.client("GET /a HTT").ends();

    assertThat(talk.found()).containsExactly("unparsed");
  }
}
