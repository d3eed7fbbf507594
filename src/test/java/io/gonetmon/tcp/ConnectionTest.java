package io.gonetmon.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.tcp.Protocol.Opening;
import org.junit.jupiter.api.Test;

/** How connections open and close, and what is counted of it. */
final class ConnectionTest {
  private final Talk talk = new Talk();

  @Test
  void timesTheHandshakeFromTheSynToTheLastAck() {
    talk.syn().at(20).synAck().at(70).client(0, 0, "");

    assertThat(talk.events()).containsExactly("handshake 70 ms", "opened");
  }

  @Test
  void tellsTheReaderWhenTheConnectionWasOpenedAndHowLongThatTook() {
    talk.at(100).syn().synAck().client(0, 0, "").client(0, 0, "GET");

    assertThat(talk.openings())
        .containsExactly(new Opening(Talk.flow(40_000), true, "eth0", 100_000_000, 2_000_000));
  }

  @Test
  void tellsTheReaderOfSegmentsThatAreSentAgain() {
    talk.opens().client(0, 0, "GET").at(300).client(0, 0, "GET").at(900).client(0, 0, "GET");

    assertThat(talk.sentAgain()).isEqualTo(2);
  }

  @Test
  void tellsTheReaderWhenAConnectionWasFirstSeenInTheMiddle() {
    talk.at(100).client(0, 0, "GET").quiet(1000);

    assertThat(talk.openings())
        .containsExactly(
            new Opening(Talk.flow(40_000), false, "eth0", 100_000_000, Opening.UNKNOWN));
  }

  @Test
  void timesAHandshakeFromTheFirstOfSeveralSyns() {
    talk.syn().at(1000).syn().at(3000).syn().synAck().client(0, 0, "");

    assertThat(talk.events())
        .containsExactly(
            "retransmitted",
            "of a SYN",
            "retransmitted",
            "of a SYN",
            "handshake 3002 ms",
            "opened");
  }

  @Test
  void countsAnAnswerToASynThatIsSentAgain() {
    talk.syn().synAck().at(1000).synAck().client(0, 0, "");

    assertThat(talk.events())
        .containsExactly("retransmitted", "of a SYN", "handshake 1001 ms", "opened");
  }

  @Test
  void timesNoHandshakeThatTakesLongerThanAnybodyTries() {
    talk.syn().synAck().at(3_600_000).client(0, 0, "");

    assertThat(talk.events()).containsExactly("opened");
  }

  @Test
  void timesNoHandshakeThatCompletedUnseen() {
    talk.syn().synAck().client(0, 0, "abc").client(3, 3, "def");
    assertThat(talk.events()).contains("handshake 2 ms");

    talk.port(40_001).syn().synAck().client(3, 3, "def").client(0, 0, "abc");
    assertThat(talk.events()).contains("opened").doesNotContain("handshake 2 ms");
  }

  @Test
  void countsASynThatIsAnsweredByARstAsRefused() {
    talk.syn().send(false, Segment.RST | Segment.ACK, 0, 0, "").quiet(30_000).ends();

    assertThat(talk.events()).containsExactly("refused");
  }

  @Test
  void countsAConnectionThatIsTriedAgainAfterARstAsRefusedOnce() {
    talk.syn().send(false, Segment.RST | Segment.ACK, 0, 0, "").at(500);
    talk.syn().send(false, Segment.RST | Segment.ACK, 0, 0, "").ends();

    assertThat(talk.events()).containsExactly("refused", "retransmitted", "of a SYN");
  }

  @Test
  void countsARefusalOfBytesThatCameWithTheSyn() {
    talk.send(true, Segment.SYN, -1, 0, "abc").send(false, Segment.RST | Segment.ACK, 0, 0, "");

    assertThat(talk.events())
        .containsExactly("open 10.0.0.1:40000 > 10.0.0.2:80", "> abc", "refused");
  }

  @Test
  void countsARstAfterTheSynAckAsNoRefusal() {
    talk.syn().synAck().clientRst(0).port(40_001).syn().synAck();
    talk.send(false, Segment.RST, 0, 0, "").ends();

    assertThat(talk.events()).isEmpty();
  }

  @Test
  void countsASynWithoutAnswerAtTheEnd() {
    talk.syn().at(1000).syn().at(3000).syn().ends();

    assertThat(talk.events())
        .containsExactly(
            "retransmitted", "of a SYN", "retransmitted", "of a SYN", "unanswered SYN");
  }

  @Test
  void countsASynTwentySecondsAfterItWasSentLast() {
    talk.syn().at(15_000).syn().quiet(19_900);
    assertThat(talk.events()).containsExactly("retransmitted", "of a SYN");

    talk.quiet(150);
    assertThat(talk.events()).containsExactly("unanswered SYN");

    talk.synAck().client(0, 0, "").ends();
    assertThat(talk.events()).containsExactly("handshake 35052 ms", "opened");
  }

  @Test
  void countsASynThatIsReplacedByAnother() {
    talk.syn().isns(900_000, 800_000).opens();

    assertThat(talk.events()).containsExactly("unanswered SYN", "handshake 2 ms", "opened");
  }

  @Test
  void countsASynOfWhichOnlyOneSideIsSeenAsAnswered() {
    talk.syn().client(0, 0, "").quiet(30_000).ends();

    assertThat(talk.events()).containsExactly("handshake 1 ms", "opened");
  }

  @Test
  void closesWhenBothSidesHaveFinished() {
    talk.opens().clientFin(0, 0).server(0, 1, "");
    assertThat(talk.events()).containsExactly("handshake 2 ms", "opened");

    talk.serverFin(0, 1).client(1, 1, "");
    assertThat(talk.events()).containsExactly("closed");
  }

  @Test
  void readsOnAfterOneSideHasFinished() {
    talk.opens().client(0, 0, "abc").clientFin(3, 0).at(60_000).server(0, 4, "xyz");

    assertThat(talk.read()).containsExactly("> abc", "> FIN", "< xyz");
  }

  @Test
  void closesAtOneFinWhenOnlyOneSideIsSeen() {
    talk.syn().client(0, 0, "abc").clientFin(3, 0);

    assertThat(talk.events()).endsWith("> abc", "> FIN", "closed");
  }

  @Test
  void countsARepeatedFinOnce() {
    talk.opens().clientFin(0, 0).serverFin(0, 1).clientFin(0, 1).serverFin(0, 1);

    assertThat(talk.events()).containsExactly("handshake 2 ms", "opened", "closed");
  }

  @Test
  void countsAResetOnce() {
    talk.opens().clientRst(0).clientRst(0);

    assertThat(talk.events()).containsExactly("handshake 2 ms", "opened", "reset");
  }

  @Test
  void readsNoTextInAReset() {
    talk.opens().client(0, 0, "abc").send(false, Segment.RST | Segment.ACK, 0, 3, "tcp_close");
    talk.port(40_001).send(true, Segment.RST | Segment.ACK, 0, 3, "tcp_close").ends();

    assertThat(talk.events())
        .containsExactly(
            "handshake 2 ms",
            "opened",
            "open 10.0.0.1:40000 > 10.0.0.2:80",
            "> abc",
            "reset",
            "end RESET");
  }

  @Test
  void countsAResetAfterTheCloseAsNothing() {
    talk.opens().clientFin(0, 0).serverFin(0, 1).clientRst(1);

    assertThat(talk.events()).endsWith("closed");
  }

  @Test
  void readsBytesThatComeAMomentAfterTheClose() {
    talk.opens().client(0, 0, "abc").serverFin(3, 3).clientFin(3, 4).server(0, 3, "xyz");

    assertThat(talk.events()).endsWith("> abc", "> FIN", "closed", "< xyz", "< FIN");
  }

  @Test
  void readsNoLateDuplicateAfterTheClose() {
    talk.opens().client(0, 0, "abc").serverFin(0, 3).clientFin(3, 1).client(0, 0, "abc");
    talk.quiet(3000);

    assertThat(talk.events())
        .endsWith("> abc", "< FIN", "> FIN", "closed", "retransmitted", "end CLOSED_BY_RESPONDER");
  }

  @Test
  void leavesASynOpenThatHadNoTimeToBeAnswered() {
    talk.syn().quiet(900).ends();

    assertThat(talk.events()).isEmpty();
  }
}
