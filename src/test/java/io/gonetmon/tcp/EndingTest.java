package io.gonetmon.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How a reader learns that its connection ended. */
final class EndingTest {
  private final Talk talk = new Talk();

  @Test
  void isOpenWhenTheCaptureEnds() {
    talk.opens().client(0, 0, "abc").ends();

    assertThat(talk.events()).endsWith("end OPEN");
  }

  @Test
  void isAbandonedWhenTheConnectionIsReplaced() {
    talk.opens().client(0, 0, "abc").isns(900_000, 800_000).syn();

    assertThat(talk.events()).endsWith("end ABANDONED");
  }

  @Test
  void isAbandonedWhenTheConnectionIsEvicted() {
    var limits = new TcpLimits(1, 1 << 20, 1 << 20, 1L << 40, 1L << 40, 1L << 40, 1L << 40);
    Talk one = new Talk(limits).opens().client(0, 0, "abc").port(2).syn();

    assertThat(one.events()).endsWith("end ABANDONED", "evicted");
  }

  @Test
  void isClosedByTheOriginatorThatFinishesBeforeTheResponse() {
    talk.opens().client(0, 0, "abc").clientFin(3, 0).server(0, 4, "xyz").serverFin(3, 4).ends();

    assertThat(talk.events())
        .endsWith("> abc", "> FIN", "< xyz", "< FIN", "closed", "end CLOSED_BY_ORIGINATOR");
  }

  @Test
  void isClosedByTheResponderThatFinishesFirst() {
    talk.opens().client(0, 0, "abc").server(0, 3, "xyz").serverFin(3, 3).clientFin(3, 4).ends();

    assertThat(talk.events()).endsWith("closed", "end CLOSED_BY_RESPONDER");
  }

  @Test
  void isOpenWhileOnlyOneSideHasClosed() {
    talk.opens().client(0, 0, "abc").serverFin(0, 3).ends();

    assertThat(talk.events()).endsWith("end OPEN");
  }

  @Test
  void namesTheOriginatorAsTheReaderWasOpenedWhenTheOpeningWasNotSeen() {
    talk.server(700, 500, "xyz").quiet(300).serverFin(703, 500).ends();

    assertThat(talk.events())
        .contains("open 10.0.0.2:80 > 10.0.0.1:40000 in the middle")
        .endsWith("end CLOSED_BY_ORIGINATOR");
  }

  @Test
  void isOpenWhenAFinIsOnlyInferred() {
    talk.opens().client(0, 0, "abc").server(0, 4, "xyz").quiet(1100).ends();

    assertThat(talk.events()).endsWith("end OPEN");
  }

  @Test
  void isResetByARst() {
    talk.opens().client(0, 0, "abc").clientRst(3).ends();

    assertThat(talk.events()).endsWith("reset", "end RESET");
  }

  @Test
  void isResetByARstAfterOneFin() {
    talk.opens().client(0, 0, "abc").clientFin(3, 0).send(false, Segment.RST, 0, 0, "").ends();

    assertThat(talk.events()).endsWith("reset", "end RESET");
  }

  @Test
  void isResetByARstBeforeTheFins() {
    talk.opens().client(0, 0, "abc").clientRst(3).clientFin(3, 0).serverFin(0, 4).ends();

    assertThat(talk.events()).endsWith("end RESET");
  }

  @Test
  void staysClosedWhenARstFollowsBothFins() {
    talk.opens().client(0, 0, "abc").serverFin(0, 3).clientFin(3, 1).clientRst(4).ends();

    assertThat(talk.events()).endsWith("closed", "end CLOSED_BY_RESPONDER");
  }

  @Test
  void staysOpenWhenARstIsFarFromTheWindow() {
    talk.opens().client(0, 0, "abc").clientRst(1 << 28).ends();

    assertThat(talk.events()).endsWith("> abc", "end OPEN");
  }
}
