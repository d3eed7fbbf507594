package io.gonetmon.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.Endpoint;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A connection that is captured on both sides of a translation of addresses. */
final class NatTest {
  private static final Flow OUTER = Talk.flow(40_000);
  private static final Flow INNER =
      new Flow(Endpoint.v4(0x0a000001, 40_000), Endpoint.v4(0xac110002, 8080));
  private static final List<String> ONCE =
      List.of(
          "opened",
          "open 10.0.0.1:40000 > 10.0.0.2:80",
          "> abc",
          "< HTTP",
          "> FIN",
          "< FIN",
          "closed",
          "end CLOSED_BY_ORIGINATOR");

  private final Talk talk = new Talk();

  @Test
  void countsOnce() {
    both(Talk::syn).both(Talk::synAck).both(each -> each.client(0, 0, ""));
    both(each -> each.client(0, 0, "abc")).both(each -> each.server(0, 3, "HTTP"));
    both(each -> each.clientFin(3, 4)).both(each -> each.serverFin(4, 4));
    both(each -> each.client(4, 5, "")).talk.quiet(3000);

    assertThat(talk.events())
        .containsExactly(
            "handshake 4 ms",
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
    assertThat(talk.size()).isZero();
  }

  @Test
  void countsOnceWhenTheAnswersComeFromTheOtherSide() {
    both(Talk::syn).talk.under(INNER).synAck().under(OUTER).synAck();
    both(each -> each.client(0, 0, "")).both(each -> each.client(0, 0, "abc"));
    talk.under(INNER).server(0, 3, "HTTP").under(OUTER).server(0, 3, "HTTP");
    talk.under(INNER).serverFin(4, 3).under(OUTER).serverFin(4, 3);
    both(each -> each.clientFin(3, 5)).talk.ends();

    assertThat(talk.read()).containsExactly("> abc", "< HTTP", "< FIN", "> FIN");
  }

  @Test
  void countsOnceWhatIsReadOfOneInterfaceAfterTheOther() {
    exchange(talk.under(OUTER).at(0));
    exchange(talk.under(INNER).at(0));

    assertThat(withoutTimes(talk.ends())).containsExactlyElementsOf(ONCE);
  }

  @Test
  void countsOnceAConnectionWhoseSynOneSideMissed() {
    exchange(talk.under(OUTER).at(0));
    talk.under(INNER).at(1).synAck().client(0, 0, "").client(0, 0, "abc").server(0, 3, "HTTP");

    assertThat(withoutTimes(talk.ends())).containsExactlyElementsOf(ONCE);
  }

  @Test
  void countsOnceARefusalAndASynWithoutAnswerAndASynSentAgain() {
    both(Talk::syn).talk.at(1000);
    both(Talk::syn).both(each -> each.send(false, Segment.RST | Segment.ACK, 0, 0, ""));
    talk.isns(900_000, 800_000);
    both(Talk::syn).talk.quiet(30_000).ends();

    assertThat(talk.events())
        .containsExactly("retransmitted", "of a SYN", "refused", "unanswered SYN");
  }

  @Test
  void countsOnceWhatComesWithTheSyn() {
    both(each -> each.send(true, Segment.SYN, -1, 0, "abc"));

    assertThat(talk.events())
        .containsExactly("open 10.0.0.1:40000 > 10.0.0.2:80", "> abc", "duplicate");
  }

  @Test
  void countsOnceAConnectionWhoseOpeningWasNotSeen() {
    both(each -> each.client(500, 700, "abc")).both(each -> each.server(700, 503, "xyz"));
    talk.quiet(300);
    both(each -> each.client(503, 703, "def"));

    assertThat(talk.read()).containsExactly("> abc", "< xyz", "> def");
  }

  @Test
  void creditsEachInterfaceOnce() {
    Link outer = new Link("eth0");
    Link inner = new Link("docker0");
    talk.on(outer).under(OUTER).opens().on(inner).under(INNER).at(0).opens();
    talk.on(outer).under(OUTER).client(0, 0, "HTTP").on(inner).under(INNER).client(0, 0, "HTTP");

    assertThat(List.of(outer.takeClaimedBytes(), inner.takeClaimedBytes())).containsExactly(4L, 4L);
  }

  @Test
  void creditsOneInterfaceThatShowsBothOnce() {
    Link any = new Link("any");
    talk.on(any);
    both(Talk::opens).both(each -> each.client(0, 0, "HTTP"));

    assertThat(any.takeClaimedBytes()).isEqualTo(4);
  }

  @Test
  void takesTheLegsOfAProxyForTwoConnections() {
    talk.under(OUTER).opens().client(0, 0, "abc").under(INNER).isns(900_000, 800_000);
    talk.opens().client(0, 0, "abc");

    assertThat(talk.read()).containsExactly("> abc", "> abc");
  }

  @Test
  void takesAnotherAnswerToTheSameSynForAnotherConnection() {
    talk.under(OUTER).opens().client(0, 0, "abc");
    talk.under(INNER).isns(Talk.CLIENT_ISN, 800_000).at(0).opens().client(0, 0, "abc");

    assertThat(talk.read()).containsExactly("> abc", "> abc");
  }

  @Test
  void takesAnotherPortOfTheClientForAnotherConnection() {
    talk.port(1).opens().client(0, 0, "abc").port(2).at(0).opens().client(0, 0, "abc");

    assertThat(talk.read()).containsExactly("> abc", "> abc");
  }

  @Test
  void takesTheSameNumbersLaterForAnotherConnection() {
    talk.under(OUTER).at(0).opens().client(0, 0, "abc");
    talk.under(INNER).at(300).opens().client(0, 0, "abc");

    assertThat(talk.read()).containsExactly("> abc", "> abc");
  }

  @Test
  void readsTheOtherSideOnceTheFirstIsForgotten() {
    var limits = new TcpLimits(2, 1 << 20, 1 << 20, 1L << 40, 1L << 40, 250_000_000L, 1L << 40);
    Talk two = new Talk(limits).under(OUTER).opens().under(INNER).at(0).opens();
    two.client(0, 0, "abc").port(41_000).isns(7, 8).opens();
    two.under(INNER).isns(Talk.CLIENT_ISN, Talk.SERVER_ISN).client(3, 0, "def").quiet(300);

    assertThat(two.events()).contains("duplicate", "evicted").endsWith("> def");
  }

  private NatTest both(Consumer<Talk> step) {
    step.accept(talk.under(OUTER));
    step.accept(talk.under(INNER));
    return this;
  }

  private static void exchange(Talk talk) {
    talk.opens().client(0, 0, "abc").server(0, 3, "HTTP").clientFin(3, 4).serverFin(4, 4);
  }

  private static List<String> withoutTimes(Talk talk) {
    return talk.events().stream()
        .filter(line -> !line.startsWith("handshake") && !line.equals("duplicate"))
        .toList();
  }

  /** As scanners do: each probe has the same port and sequence number, to another address. */
  @Test
  void countsTheRefusalsOfAScanOneByOne() {
    talk.under(OUTER).at(0).syn().send(false, Segment.RST | Segment.ACK, 0, 0, "");
    talk.under(INNER).at(20).syn().send(false, Segment.RST | Segment.ACK, 0, 0, "");

    assertThat(talk.events()).containsExactly("refused", "refused");
  }

  @Test
  void countsTheSilenceUnderAScanOneByOne() {
    talk.under(OUTER).at(0).syn().under(INNER).at(20).syn().quiet(30_000).ends();

    assertThat(talk.events()).containsExactly("unanswered SYN", "unanswered SYN");
  }
}
