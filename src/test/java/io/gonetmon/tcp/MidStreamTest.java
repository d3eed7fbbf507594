package io.gonetmon.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Connections whose opening was not captured. */
final class MidStreamTest {
  private static final String OPEN = "open 10.0.0.1:40000 > 10.0.0.2:80 in the middle";

  private final Talk talk = new Talk();

  @Test
  void beginsWithTheFirstBytesSeenWithinAMoment() {
    talk.client(503, 700, "def").client(500, 700, "abc").server(700, 506, "xyz");
    assertThat(talk.read()).isEmpty();

    talk.quiet(300);
    assertThat(talk.events()).containsExactly(OPEN, "> abc", "> def", "< xyz");
  }

  @Test
  void beginsEarlierWhenTooMuchComesWithinTheMoment() {
    var limits = new TcpLimits(10, 1 << 10, 1 << 20, 1L << 40, 1L << 40, 1L << 40, 1L << 40);
    Talk small = new Talk(limits).client(501, 700, "b").client(500, 700, "a");
    small.client(502, 700, "c").client(503, 700, "d");
    assertThat(small.read()).isEmpty();

    small.client(504, 700, "e".repeat(30));
    assertThat(small.events())
        .containsExactly(OPEN, "> a", "> b", "> c", "> d", "> " + "e".repeat(30));
  }

  @Test
  void readsAtOnceFromThenOn() {
    talk.client(500, 700, "abc").quiet(300).server(700, 503, "xyz").client(503, 703, "def");

    assertThat(talk.read()).containsExactly("> abc", "< xyz", "> def");
  }

  @Test
  void callsWhoeverSpeaksFirstTheOneInFront() {
    talk.server(700, 503, "xyz").client(503, 703, "def").quiet(300);

    assertThat(talk.events())
        .containsExactly("open 10.0.0.2:80 > 10.0.0.1:40000 in the middle", "> xyz", "< def");
  }

  @Test
  void readsOneDirectionAlone() {
    talk.client(500, 700, "abc").quiet(300).client(503, 800, "def").client(506, 900, "ghi");

    assertThat(talk.events()).containsExactly(OPEN, "> abc", "> def", "> ghi");
  }

  @Test
  void readsWhatWaitsAtTheEndOfTheCapture() {
    talk.client(500, 700, "abc").ends();

    assertThat(talk.events()).containsExactly(OPEN, "> abc", "end OPEN");
  }

  @Test
  void isNotBegunByAcknowledgementsFinsAndResets() {
    talk.client(500, 700, "").clientFin(500, 700).clientRst(500).ends();

    assertThat(talk.events()).isEmpty();
    assertThat(talk.size()).isZero();
  }

  @Test
  void joinsASynThatWasCapturedLate() {
    talk.client(0, 0, "abc").syn().synAck().server(0, 3, "xyz");

    assertThat(talk.read()).containsExactly("> abc", "< xyz");
  }
}
