package io.gonetmon.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The same connection, captured on two interfaces. */
final class TwoLinksTest {
  private final Link outer = new Link("eth0");
  private final Link inner = new Link("br0");
  private final Talk talk = new Talk();

  @Test
  void readsEachByteOnceAndCountsDuplicates() {
    talk.on(outer).syn().on(inner).syn().synAck().on(outer).synAck();
    talk.client(0, 0, "").on(inner).client(0, 0, "");
    talk.on(outer).client(0, 0, "abc").on(inner).client(0, 0, "abc");
    talk.server(0, 3, "HTTP").on(outer).server(0, 3, "HTTP");

    assertThat(talk.events())
        .containsExactly(
            "handshake 4 ms",
            "opened",
            "open 10.0.0.1:40000 > 10.0.0.2:80",
            "> abc",
            "duplicate",
            "< HTTP",
            "duplicate");
  }

  @Test
  void countsARetransmissionOnceWhenBothSeeIt() {
    talk.on(outer).opens().client(0, 0, "abc").on(inner).client(0, 0, "abc");
    talk.on(outer).client(0, 0, "abc").on(inner).client(0, 0, "abc");

    assertThat(talk.events()).endsWith("> abc", "duplicate", "retransmitted", "duplicate");
  }

  @Test
  void takesWhatOneOfThemMissedFromTheOther() {
    talk.on(outer).opens().client(0, 0, "abc").client(6, 0, "ghi");
    talk.on(inner).client(0, 0, "abc").client(3, 0, "def").client(6, 0, "ghi");

    assertThat(talk.read()).containsExactly("> abc", "> def", "> ghi");
  }

  @Test
  void claimsTheTrafficOfEachThatSawIt() {
    talk.on(outer).opens().client(0, 0, "HTTP").on(inner).client(0, 0, "HTTP");
    talk.client(4, 0, "abc");

    assertThat(List.of(outer.takeClaimedBytes(), inner.takeClaimedBytes())).containsExactly(4L, 7L);
  }

  @Test
  void claimsWhatCameBeforeTheProtocolWasRecognised() {
    talk.on(outer).opens().client(0, 0, "abc").client(3, 0, "def").server(0, 6, "HTTP");

    assertThat(outer.takeClaimedBytes()).isEqualTo(10);
    assertThat(outer.takeClaimedBytes()).isZero();
  }

  @Test
  void claimsNothingOfAnotherProtocol() {
    talk.on(outer).opens().client(0, 0, "SSH-2.0").server(0, 7, "SSH-2.0").ends();

    assertThat(outer.takeClaimedBytes()).isZero();
  }

  @Test
  void claimsWhatBothSawBeforeTheProtocolWasRecognised() {
    talk.on(outer).client(500, 700, "HTTP").on(inner).client(500, 700, "HTTP").quiet(300);

    assertThat(List.of(outer.takeClaimedBytes(), inner.takeClaimedBytes())).containsExactly(4L, 4L);
  }
}
