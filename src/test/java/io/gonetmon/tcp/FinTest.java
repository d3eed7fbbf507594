package io.gonetmon.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When a reader learns that a direction is finished. */
final class FinTest {
  private static final int FIN_ACK = Segment.FIN | Segment.ACK;

  private final Talk talk = new Talk();

  @Test
  void finishesBehindTheLastByte() {
    talk.opens().client(0, 0, "abc").clientFin(3, 0).server(0, 4, "xyz").serverFin(3, 4);

    assertThat(talk.read()).containsExactly("> abc", "> FIN", "< xyz", "< FIN");
  }

  @Test
  void finishesBehindThePayloadThatCarriesTheFin() {
    talk.opens().send(true, FIN_ACK, 0, 0, "abc");

    assertThat(talk.read()).containsExactly("> abc", "> FIN");
  }

  @Test
  void finishesWhenTheDataBeforeTheFinComesLate() {
    talk.opens().clientFin(3, 0).client(0, 0, "abc");

    assertThat(talk.read()).containsExactly("> abc", "> FIN");
  }

  @Test
  void finishesWhenAGapBeforeTheFinIsFilled() {
    talk.opens().client(0, 0, "abc").send(true, FIN_ACK, 6, 0, "ghi");
    assertThat(talk.read()).containsExactly("> abc");

    talk.client(3, 0, "def");
    assertThat(talk.read()).containsExactly("> def", "> ghi", "> FIN");
  }

  @Test
  void finishesWhenAGapBeforeDataAndFinIsGivenUp() {
    talk.opens().client(0, 0, "abc").send(true, FIN_ACK, 6, 0, "ghi").server(0, 10, "");
    assertThat(talk.read()).containsExactly("> abc");

    talk.quiet(1100);
    assertThat(talk.read()).containsExactly("> lost 3", "> ghi", "> FIN");
  }

  @Test
  void finishesWhenTheLastBytesAreGivenUp() {
    talk.opens().client(0, 0, "abc").clientFin(6, 0).server(0, 6, "xyz").quiet(1100);

    assertThat(talk.read()).containsExactly("> abc", "> lost 3", "> FIN", "< xyz");
  }

  @Test
  void finishesWhenTheLastBytesAreGivenUpTogetherWithTheFin() {
    talk.opens().client(0, 0, "abc").clientFin(6, 0).server(0, 7, "xyz").quiet(1100);

    assertThat(talk.events()).endsWith("> abc", "> lost 3", "> FIN", "lost 3", "< xyz");
  }

  @Test
  void takesAMissingByteBeforeAKnownFinForNoOther() {
    talk.opens().client(0, 0, "abc").clientFin(4, 0).server(0, 4, "xyz").quiet(1100);

    assertThat(talk.events()).endsWith("> abc", "> lost 1", "> FIN", "lost 1", "< xyz");
  }

  @Test
  void believesNoFinFarBeyondWhatWasSent() {
    talk.opens().client(0, 0, "abc").clientFin(1 << 28, 0).serverFin(0, 3).client(3, 1, "def");
    talk.clientFin(6, 1);

    assertThat(talk.events()).endsWith("> abc", "< FIN", "> def", "> FIN", "closed");
  }

  @Test
  void finishesNotBeforeBytesThatWaitForTheOtherSide() {
    talk.opens().client(0, 0, "abc").send(false, FIN_ACK, 0, 6, "xyz");
    assertThat(talk.read()).containsExactly("> abc");

    talk.client(3, 0, "def");
    assertThat(talk.read()).containsExactly("> def", "< xyz", "< FIN");
  }

  @Test
  void finishesADirectionWithoutBytesOnceTheOtherSideSpeaks() {
    talk.opens().clientFin(0, 0).server(0, 1, "xyz");

    assertThat(talk.read()).containsExactly("> FIN", "< xyz");
  }

  @Test
  void finishesADirectionWhoseBeginningIsFoundAfterItsFin() {
    talk.syn().client(0, 0, "abc").serverFin(0, 3).synAck();

    assertThat(talk.read()).containsExactly("> abc", "< FIN");
  }

  @Test
  void finishesOnceHoweverOftenTheFinIsSent() {
    talk.opens().send(true, FIN_ACK, 0, 0, "abc").clientFin(3, 0).send(true, FIN_ACK, 0, 0, "abc");

    assertThat(talk.read()).containsExactly("> abc", "> FIN");
  }

  @Test
  void finishesNotWithoutAFin() {
    talk.opens().client(0, 0, "abc").server(0, 3, "xyz").clientRst(3).ends();

    assertThat(talk.read()).containsExactly("> abc", "< xyz");
  }

  @Test
  void finishesNotWhenTheFinIsOnlyInferredFromItsAcknowledgement() {
    talk.opens().client(0, 0, "abc").server(0, 4, "xyz").quiet(1100).ends();

    assertThat(talk.read()).containsExactly("> abc", "< xyz");
  }

  @Test
  void finishesWhenTheInferredFinIsCapturedAfterAll() {
    talk.opens().client(0, 0, "abc").server(0, 4, "xyz").quiet(1100).clientFin(3, 0);

    assertThat(talk.events()).endsWith("> abc", "< xyz", "> FIN");

    talk.serverFin(3, 4);
    assertThat(talk.events()).containsExactly("< FIN", "closed");
  }

  @Test
  void closesWithAFinThatWasInferredBefore() {
    talk.opens().client(0, 0, "abc").send(false, FIN_ACK, 0, 4, "xyz").quiet(1100);
    talk.clientFin(3, 4);

    assertThat(talk.events()).endsWith("> abc", "< xyz", "< FIN", "> FIN", "closed");
  }

  @Test
  void finishesNotWhenBytesBeforeTheFinNeverCome() {
    talk.opens().client(0, 0, "abc").clientFin(6, 0).ends();

    assertThat(talk.read()).containsExactly("> abc");
  }

  @Test
  void finishesWhereSequenceNumbersWrap() {
    talk.isns(-3, 0).opens().clientFin(6, 0).client(0, 0, "abcdef");

    assertThat(talk.read()).containsExactly("> abcdef", "> FIN");
  }
}
