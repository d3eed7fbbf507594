package io.gonetmon.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Both directions are read in the order of cause and effect. */
final class CausalityTest {
  private final Talk talk = new Talk();

  @Test
  void readsAResponseAfterTheRequestThatItAcknowledges() {
    talk.opens().server(0, 3, "xyz").client(0, 0, "abc");

    assertThat(talk.read()).containsExactly("> abc", "< xyz");
  }

  @Test
  void readsTheNextRequestAfterTheResponseThatItAcknowledges() {
    talk.opens().client(3, 3, "def").server(0, 3, "xyz").client(0, 0, "abc");

    assertThat(talk.read()).containsExactly("> abc", "< xyz", "> def");
  }

  @Test
  void readsAResponseThatAcknowledgesOnlyPartBetweenTheParts() {
    talk.opens().server(0, 3, "xyz").client(0, 0, "abc").client(3, 0, "def");

    assertThat(talk.read()).containsExactly("> abc", "< xyz", "> def");
  }

  @Test
  void readsSegmentsThatCrossedOnTheWayInTheOrderOfCapture() {
    talk.opens().client(0, 0, "abc").server(0, 0, "xyz").client(3, 0, "def");

    assertThat(talk.read()).containsExactly("> abc", "< xyz", "> def");
  }

  @Test
  void readsOnWhenBothWaitForEachOther() {
    talk.opens().client(0, 3, "abc").server(0, 3, "xyz");

    assertThat(talk.read()).containsExactly("> abc", "< xyz");
  }

  @Test
  void readsTheHandshakeInAnyOrder() {
    talk.synAck().client(0, 0, "").syn().client(0, 0, "abc").server(0, 3, "xyz");

    assertThat(talk.events())
        .endsWith("open 10.0.0.1:40000 > 10.0.0.2:80", "> abc", "< xyz")
        .contains("opened");
  }

  @Test
  void findsTheServersBeginningWithoutItsSynAck() {
    talk.syn().client(0, 0, "").client(0, 0, "abc").server(3, 3, "vwx").server(0, 3, "stu");

    assertThat(talk.read()).containsExactly("> abc", "< stu", "< vwx");
  }

  @Test
  void findsTheServersBeginningInTheRequestAlone() {
    talk.syn().client(0, 0, "abc").server(3, 3, "vwx").server(0, 3, "stu");

    assertThat(talk.read()).containsExactly("> abc", "< stu", "< vwx");
  }

  @Test
  void holdsAResponseCapturedBeforeTheRequestThatFixesItsBeginning() {
    talk.syn().server(0, 3, "xyz").client(0, 0, "abc");

    assertThat(talk.read()).containsExactly("> abc", "< xyz");
  }

  @Test
  void findsTheClientsBeginningInTheSynAck() {
    talk.synAck().client(3, 0, "def").client(0, 0, "abc");

    assertThat(talk.events())
        .containsExactly(
            "opened", "out of order", "open 10.0.0.1:40000 > 10.0.0.2:80", "> abc", "> def");
  }
}
