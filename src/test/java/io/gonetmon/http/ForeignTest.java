package io.gonetmon.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Connections that speak something else, and heads without end. */
final class ForeignTest {
  private static final String GET = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n";

  private final Talk talk = Talk.whole();

  @Test
  void countsHttp2AsUnparsedOncePerDirection() {
    talk.client("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0").server("\0\0\0\4\0\0\0\0\0");
    talk.client("\0\0\1\1\4\0\0\0\1").server("\0\0\1\1\4\0\0\0\1").ends();

    assertThat(talk.found()).containsExactly("unparsed", "unparsed");
    assertThat(talk.recognised()).isFalse();
  }

  @Test
  void countsTlsAsUnparsedOncePerDirection() {
    talk.client("\u0016\3\1\2\0\1\0").server("\u0016\3\3\0\172").client("\24\3\3").ends();

    assertThat(talk.found()).containsExactly("unparsed", "unparsed");
    assertThat(talk.recognised()).isFalse();
  }

  @Test
  void countsNothingOfForeignBytesWhoseBeginningWasMissed() {
    Talk late = Talk.late().client("\u0016\3\1").server("abc").client("\0\1\2").ends();

    assertThat(late.found()).isEmpty();
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
