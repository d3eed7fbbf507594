package io.gonetmon.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class HalfStreamTest {
  private final Talk talk = new Talk();

  @Test
  void readsBytesInTheOrderOfTheirNumbers() {
    talk.opens().client(3, 0, "def").client(6, 0, "ghi").client(0, 0, "abc");

    assertThat(talk.events())
        .containsExactly(
            "handshake 2 ms",
            "opened",
            "out of order",
            "open 10.0.0.1:40000 > 10.0.0.2:80",
            "> abc",
            "> def",
            "> ghi");
  }

  @Test
  void readsARetransmissionOnce() {
    talk.opens().client(0, 0, "abc").client(0, 0, "abc").client(3, 0, "def");

    assertThat(afterOpening()).containsExactly("> abc", "retransmitted", "> def");
  }

  @Test
  void readsTheNewEndOfALongerRetransmission() {
    talk.opens().client(0, 0, "abc").client(0, 0, "abcdef");

    assertThat(afterOpening()).containsExactly("> abc", "retransmitted", "> +def");
  }

  @Test
  void believesWhatWasReadOverALaterCopy() {
    talk.opens().client(0, 0, "abcd").client(2, 0, "XXef");

    assertThat(afterOpening()).containsExactly("> abcd", "retransmitted", "> +ef");
  }

  @Test
  void believesWhatWaitsOverALaterCopy() {
    talk.opens().client(3, 0, "def").client(0, 0, "abcXXXghi");

    assertThat(afterOpening()).containsExactly("out of order", "> abc", "> def", "> +ghi");
  }

  @Test
  void fillsSeveralGapsFromOneSegment() {
    talk.opens().client(1, 0, "b").client(3, 0, "d").client(5, 0, "f").client(0, 0, "XXXXXXX");

    assertThat(afterOpening())
        .containsExactly("out of order", "> X", "> b", "> +X", "> d", "> +X", "> f", "> +X");
  }

  @Test
  void countsACopyOfWhatWaitsAsRetransmitted() {
    talk.opens().client(3, 0, "def").client(3, 0, "DEF").client(4, 0, "E").client(0, 0, "abc");

    assertThat(afterOpening())
        .containsExactly("retransmitted", "retransmitted", "out of order", "> abc", "> def");
  }

  @Test
  void keepsTheOrderWhereNumbersWrap() {
    talk.isns(-3, Integer.MAX_VALUE - 1);
    talk.opens().client(4, 0, "efgh").client(0, 0, "abcd").server(0, 8, "12").server(2, 8, "34");

    assertThat(afterOpening()).containsExactly("out of order", "> abcd", "> efgh", "< 12", "< 34");
  }

  @Test
  void reportsBytesThatWereCutFromTheirFrame() {
    talk.opens().sendCut(true, Segment.ACK, 0, 0, "abcdef", 2).client(6, 0, "ghi");

    assertThat(afterOpening()).containsExactly("> ab", "> truncated 4", "> ghi");
  }

  @Test
  void reportsTruncationInASliceThatWaited() {
    talk.opens().sendCut(true, Segment.ACK, 3, 0, "defghi", 2).client(0, 0, "abcde");

    assertThat(afterOpening()).containsExactly("out of order", "> abc", "> de", "> truncated 4");
  }

  @Test
  void readsNothingOfAFrameCutBeforeItsPayload() {
    talk.opens().sendCut(true, Segment.ACK, 0, 0, "abc", 0).client(3, 0, "def");

    assertThat(afterOpening()).containsExactly("> truncated 3", "> def");
  }

  @Test
  void refusesNumbersFarBeyondAnyWindow() {
    int far = (1 << 30) + 100;
    talk.opens().client(0, 0, "abc").client(far, 0, "far").client(-far, 0, "far").client(3, 0, "d");

    assertThat(afterOpening()).containsExactly("> abc", "unparsed", "unparsed", "> d");
  }

  @Test
  void readsDataThatCameWithTheSyn() {
    talk.send(true, Segment.SYN, -1, 0, "abc").synAck().client(3, 0, "def");

    assertThat(talk.read()).containsExactly("> abc", "> def");
  }

  /** What happened, from the first byte on. */
  private List<String> afterOpening() {
    return talk.events().stream()
        .filter(line -> !line.startsWith("open") && !line.startsWith("handshake"))
        .toList();
  }
}
