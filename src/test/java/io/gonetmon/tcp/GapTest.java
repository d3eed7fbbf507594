package io.gonetmon.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is done about bytes that were never captured. */
final class GapTest {
  private final Talk talk = new Talk();

  @Test
  void skipsAcknowledgedBytesAfterASecond() {
    talk.opens().client(0, 0, "abc").client(6, 0, "ghi").server(0, 9, "").quiet(900);
    assertThat(talk.read()).containsExactly("> abc");

    talk.quiet(150);
    assertThat(talk.events()).containsExactly("> lost 3", "lost 3", "> ghi");
  }

  @Test
  void waitsFiveSecondsForBytesThatMayStillBeSentAgain() {
    talk.opens().server(0, 0, "").client(3, 0, "def").quiet(4900);
    assertThat(talk.read()).isEmpty();

    talk.quiet(150);
    assertThat(talk.read()).containsExactly("> lost 3", "> def");
  }

  @Test
  void waitsOnlyASecondWhenTheOtherSideWasNeverSeen() {
    talk.syn().client(0, 0, "abc").client(6, 0, "ghi").quiet(1100);

    assertThat(talk.read()).containsExactly("> abc", "> lost 3", "> ghi");
  }

  @Test
  void readsLateBytesThatComeBeforeTheTimeout() {
    talk.opens().client(3, 0, "def").server(0, 6, "").quiet(900).client(0, 0, "abc");

    assertThat(talk.read()).containsExactly("> abc", "> def");
  }

  @Test
  void readsBytesThatComeAfterTheyWereGivenUpNoMore() {
    talk.opens().client(3, 0, "def").server(0, 6, "").quiet(1100).client(0, 0, "abcdefghi");

    assertThat(talk.read()).containsExactly("> lost 3", "> def", "> +ghi");
  }

  @Test
  void skipsALostRequestThatTheResponseAcknowledges() {
    talk.opens().server(0, 100, "HTTP").quiet(1100);

    assertThat(talk.events())
        .endsWith("open 10.0.0.1:40000 > 10.0.0.2:80", "> lost 100", "lost 100", "< HTTP");
  }

  @Test
  void takesASingleAcknowledgedByteForALostFin() {
    talk.opens().client(0, 0, "abc").server(0, 4, "HTTP").quiet(1100).ends();

    assertThat(talk.events()).endsWith("> abc", "< HTTP", "end OPEN").doesNotContain("lost 1");
  }

  @Test
  void believesNoAcknowledgementFarBeyondWhatWasSent() {
    talk.opens().client(0, 0, "abc").server(0, 1 << 28, "HTTP").client(3, 4, "def").ends();

    assertThat(talk.events()).endsWith("> abc", "< HTTP", "> def", "end OPEN");
  }

  @Test
  void countsWhatIsMissingAtTheEnd() {
    talk.opens().client(0, 0, "abc").server(0, 10, "").ends();

    assertThat(talk.events()).endsWith("> abc", "lost 7", "end OPEN");
  }

  @Test
  void countsNoFinAsMissing() {
    talk.opens().client(0, 0, "abc").clientFin(3, 0).server(0, 4, "").serverFin(0, 4);
    talk.client(4, 1, "").ends();

    assertThat(talk.events())
        .endsWith("> abc", "> FIN", "< FIN", "closed", "end CLOSED_BY_ORIGINATOR");
  }

  @Test
  void readsWhatStillWaitsAtTheEnd() {
    talk.opens().client(3, 0, "def").server(2, 6, "cd").ends();

    assertThat(talk.events())
        .endsWith("> lost 3", "lost 3", "> def", "< lost 2", "lost 2", "< cd", "end OPEN");
  }

  @Test
  void losesNothingOfALargeWindowOutOfOrder() {
    String kilobyte = "x".repeat(1000);
    Talk large = new Talk(TcpLimits.DEFAULT).opens();
    for (int at = 1000; at < 3_000_000; at += 1000) {
      large.at(9).server(at, 0, kilobyte);
    }
    assertThat(large.read()).isEmpty();

    large.server(0, 0, kilobyte).client(0, 3_000_000, "").ends();
    assertThat(large.read()).hasSize(3000).containsOnly("< " + kilobyte);
  }

  @Test
  void givesUpWhatWaitsWhenItIsTooMuch() {
    var limits = new TcpLimits(10, 1 << 10, 1 << 20, 1L << 40, 1L << 40, 1L << 40, 1L << 40);
    Talk small = new Talk(limits).opens().client(1, 0, "b").client(3, 0, "d").client(5, 0, "f");
    small.client(7, 0, "h");
    assertThat(small.read()).isEmpty();

    small.client(9, 0, "j".repeat(30));
    assertThat(small.events())
        .containsExactly(
            "evicted",
            "open 10.0.0.1:40000 > 10.0.0.2:80",
            "> lost 1",
            "lost 1",
            "> b",
            "> lost 1",
            "lost 1",
            "> d",
            "> lost 1",
            "lost 1",
            "> f");
  }

  @Test
  void givesUpWhatWaitsWhenAllTogetherIsTooMuch() {
    var limits = new TcpLimits(10, 1 << 20, 1 << 10, 1L << 40, 1L << 40, 1L << 40, 1L << 40);
    Talk small = new Talk(limits).opens().client(1, 0, "b").client(3, 0, "d");
    small.port(40_001).opens().client(1, 0, "B").client(3, 0, "D");
    assertThat(small.read()).isEmpty();

    small.client(5, 0, "F".repeat(30));
    assertThat(small.read()).isEqualTo(List.of("> lost 1", "> B"));
  }
}
