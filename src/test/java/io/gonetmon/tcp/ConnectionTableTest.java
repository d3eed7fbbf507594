package io.gonetmon.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ConnectionTableTest {
  private static final TcpLimits TWO =
      new TcpLimits(
          2, 1 << 20, 1 << 20, 1_000_000_000L, 5_000_000_000L, 250_000_000L, 2_000_000_000L);

  private final Talk talk = new Talk();

  @Test
  void forgetsAClosedConnectionAfterTwoSeconds() {
    talk.opens().clientFin(0, 0).serverFin(0, 1).quiet(1900);
    assertThat(talk.size()).isOne();

    talk.quiet(200);
    assertThat(talk.size()).isZero();
  }

  @Test
  void takesANewSynBetweenTheSameEndpointsForANewConnection() {
    talk.opens().client(0, 0, "old").isns(900_000, 800_000).opens().client(0, 0, "new");

    assertThat(talk.events())
        .containsExactly(
            "handshake 2 ms",
            "opened",
            "open 10.0.0.1:40000 > 10.0.0.2:80",
            "> old",
            "end ABANDONED",
            "handshake 2 ms",
            "opened",
            "open 10.0.0.1:40000 > 10.0.0.2:80",
            "> new");
    assertThat(talk.size()).isOne();
  }

  @Test
  void takesARepeatedSynForTheSameConnection() {
    talk.opens().client(0, 0, "abc").syn().synAck().client(3, 0, "def");

    assertThat(talk.read()).containsExactly("> abc", "> def");
  }

  @Test
  void ignoresWhatWasStampedBeforeTheConnectionBegan() {
    talk.opens().client(0, 0, "old").at(10).isns(900_000, 800_000).opens().client(0, 0, "new");
    talk.at(5).isns(Talk.CLIENT_ISN, Talk.SERVER_ISN).client(3, 0, "late").at(20);
    talk.isns(900_000, 800_000).client(3, 0, "more");

    assertThat(talk.read()).containsExactly("> old", "> new", "> more");
  }

  @Test
  void evictsTheConnectionThatWasQuietLongest() {
    Talk two = new Talk(TWO);
    two.port(1).opens().port(2).opens().port(1).client(0, 0, "abc");
    two.events();

    two.port(3).opens();
    assertThat(two.events()).containsExactly("evicted", "handshake 2 ms", "opened");

    two.port(1).client(3, 0, "def");
    assertThat(two.events()).containsExactly("> def");
  }

  @Test
  void evictsClosedConnectionsFirstAndCountsThemNot() {
    Talk two = new Talk(TWO);
    two.port(1).opens().port(2).opens().client(0, 0, "abc").clientFin(3, 0).serverFin(0, 4);
    two.events();

    two.port(3).opens();
    assertThat(two.events())
        .containsExactly("end CLOSED_BY_ORIGINATOR", "handshake 2 ms", "opened");
  }

  @Test
  void readsWhatWaitsInAConnectionThatIsEvicted() {
    Talk two = new Talk(TWO);
    two.port(1).opens().client(3, 0, "def").port(2).opens().port(3).opens();

    assertThat(two.read()).containsExactly("> lost 3", "> def");
  }

  @Test
  void remembersNoClosedConnectionThatWasReplaced() {
    for (int isn = 0; isn < 1000; isn++) {
      talk.at(0).isns(isn, isn).opens().clientRst(0);
    }

    assertThat(talk.lingering()).isOne();
  }

  @Test
  void endsEveryReader() {
    talk.opens().client(0, 0, "abc").port(2).opens().client(0, 0, "def").ends();

    assertThat(talk.events()).endsWith("end OPEN", "end OPEN");
    assertThat(talk.size()).isZero();
  }
}
