package io.gonetmon.tcp;

import static org.assertj.core.api.Assertions.assertThat;

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
  void timesNoHandshakeWhoseSynWasRepeated() {
    talk.syn().at(1000).syn().synAck().client(0, 0, "");

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
  void countsARefusedConnectionAsNothing() {
    talk.syn().send(false, Segment.RST | Segment.ACK, 0, 0, "").ends();

    assertThat(talk.events()).isEmpty();
  }

  @Test
  void countsASynWithoutAnswerAsNothing() {
    talk.syn().syn().syn().ends();

    assertThat(talk.events()).isEmpty();
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
}
