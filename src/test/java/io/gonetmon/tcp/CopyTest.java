package io.gonetmon.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Segments that were sent once and captured twice on the same interface. */
final class CopyTest {
  private final Talk talk = new Talk();

  @Test
  void readsWhatAMirrorPortShowsTwiceOnce() {
    talk.twice(2).opens().client(0, 0, "abc").server(0, 3, "HTTP").client(3, 4, "");
    talk.clientFin(3, 4).serverFin(4, 4).client(4, 5, "").ends();

    assertThat(talk.events())
        .containsExactly(
            "handshake 2 ms",
            "opened",
            "open 10.0.0.1:40000 > 10.0.0.2:80",
            "> abc",
            "duplicate",
            "< HTTP",
            "duplicate",
            "> FIN",
            "< FIN",
            "closed",
            "end CLOSED_BY_ORIGINATOR");
  }

  @Test
  void tellsCopiesThatComeAfterWhatFollows() {
    talk.opens().at(10).client(0, 0, "abc").at(10).client(3, 0, "def").at(10).client(6, 0, "ghi");
    talk.at(10).client(0, 0, "abc").at(10).client(3, 0, "def").at(10).client(6, 0, "ghi");

    assertThat(afterOpening())
        .containsExactly("> abc", "> def", "> ghi", "duplicate", "duplicate", "duplicate");
  }

  @Test
  void tellsCopiesOfWhatWaits() {
    talk.opens().twice(2).client(3, 0, "def").client(0, 0, "abc");

    assertThat(afterOpening())
        .containsExactly("duplicate", "out of order", "> abc", "> def", "duplicate");
  }

  @Test
  void takesWhatComesAfterARoundTripForSentAgain() {
    talk.opens().at(10).client(0, 0, "abc").at(12).client(0, 0, "abc");

    assertThat(afterOpening()).containsExactly("> abc", "retransmitted");
  }

  @Test
  void countsARetransmissionOnceWhenItIsCapturedTwice() {
    talk.twice(2).opens().at(10).client(0, 0, "abc").at(210).client(0, 0, "abc");

    assertThat(afterOpening()).containsExactly("> abc", "duplicate", "retransmitted", "duplicate");
  }

  @Test
  void takesOtherBytesInTheSamePlaceForSentAgain() {
    talk.opens().at(10).client(0, 0, "abc").at(10).client(0, 0, "ab").at(10).client(1, 0, "bc");

    assertThat(afterOpening()).containsExactly("> abc", "retransmitted", "retransmitted");
  }

  @Test
  void tellsCopiesWhenTheOpeningWasNotSeen() {
    talk.twice(2).client(500, 700, "abc").quiet(300).server(700, 503, "xyz");

    assertThat(afterOpening()).containsExactly("duplicate", "> abc", "< xyz", "duplicate");
  }

  @Test
  void tellsNoCopiesOfAnotherConnection() {
    talk.port(1).opens().port(2).opens().at(10).port(1).client(0, 0, "abc");
    talk.at(10).port(2).client(0, 0, "abc");

    assertThat(afterOpening()).containsExactly("> abc", "> abc");
  }

  /** What happened, from the first byte on. */
  private List<String> afterOpening() {
    return talk.events().stream()
        .filter(line -> !line.startsWith("open") && !line.startsWith("handshake"))
        .toList();
  }

  /** As on a router that shapes its traffic, in one capture of both interfaces. */
  @Test
  void tellsCopiesOfAnotherInterfaceOfTheCaptureHoweverLateTheyAre() {
    talk.opens().at(10).via(1).client(0, 0, "abc").at(60).via(2).client(0, 0, "abc");
    talk.at(400).via(1).client(0, 0, "abc");

    assertThat(afterOpening()).containsExactly("> abc", "duplicate", "retransmitted");
  }
}
