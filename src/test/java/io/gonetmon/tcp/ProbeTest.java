package io.gonetmon.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Segments that only ask whether the peer is still there, or has room by now. */
final class ProbeTest {
  private static final int CLOSED = Segment.ACK | Segment.ZERO_WINDOW;

  private final Talk talk = new Talk();

  @Test
  void countsAKeepAliveWithItsByteAsNothing() {
    talk.opens().client(0, 0, "abc").server(0, 3, "xyz").client(2, 3, "\0").server(3, 3, "");
    talk.client(2, 3, "\0").server(3, 3, "").client(3, 3, "def");

    assertThat(afterOpening()).containsExactly("> abc", "< xyz", "> def");
  }

  @Test
  void countsAKeepAliveWithoutBytesAsNothing() {
    talk.opens().client(0, 0, "abc").server(0, 3, "xyz").client(2, 3, "").server(3, 3, "").ends();

    assertThat(afterOpening()).containsExactly("> abc", "< xyz", "end OPEN");
  }

  @Test
  void countsALastByteThatWasNotAcknowledgedAsRetransmitted() {
    talk.opens().client(0, 0, "a").client(0, 0, "a");

    assertThat(afterOpening()).containsExactly("> a", "retransmitted");
  }

  @Test
  void countsTheLastByteOfALongerSegmentAloneAsNothing() {
    talk.opens().client(0, 0, "abc").client(2, 0, "\0").client(3, 0, "d");

    assertThat(afterOpening()).containsExactly("> abc", "> d");
  }

  @Test
  void countsProbesOfAClosedWindowAsNothing() {
    talk.opens().server(0, 0, "xyz").send(true, CLOSED, 0, 3, "").server(3, 0, "1");
    talk.send(true, CLOSED, 0, 3, "").server(3, 0, "1").send(true, CLOSED, 0, 3, "");
    talk.client(0, 3, "").server(3, 0, "123").client(0, 6, "").ends();

    assertThat(afterOpening()).containsExactly("< xyz", "< 1", "< +23", "end OPEN");
  }

  @Test
  void countsAProbeThatWasTakenAndWhatFollowsAsNothing() {
    talk.opens().server(0, 0, "xyz").send(true, CLOSED, 0, 3, "").server(3, 0, "1");
    talk.client(0, 4, "").server(4, 0, "23").client(0, 6, "").ends();

    assertThat(afterOpening()).containsExactly("< xyz", "< 1", "< 23", "end OPEN");
  }

  @Test
  void countsWhatIsSentAgainAfterTheProbesAsRetransmitted() {
    talk.opens().server(0, 0, "xyz").send(true, CLOSED, 0, 3, "").server(3, 0, "1");
    talk.client(0, 3, "").server(3, 0, "123").server(3, 0, "123");

    assertThat(afterOpening()).containsExactly("< xyz", "< 1", "< +23", "retransmitted");
  }

  /** What happened, from the first byte on. */
  private List<String> afterOpening() {
    return talk.events().stream()
        .filter(line -> !line.startsWith("open") && !line.startsWith("handshake"))
        .toList();
  }
}
