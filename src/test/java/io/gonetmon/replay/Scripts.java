package io.gonetmon.replay;

import io.gonetmon.truth.Conditions;
import io.gonetmon.truth.Conversation;
import io.gonetmon.truth.Ending;
import io.gonetmon.truth.Exchange;
import io.gonetmon.truth.Manner;
import io.gonetmon.truth.Order;
import io.gonetmon.truth.Peer;
import io.gonetmon.truth.Traffic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Invents traffic: a few conversations of a few exchanges each. */
final class Scripts {
  private static final int MOST_CONVERSATIONS = 4;
  private static final int MOST_EXCHANGES = 7;

  private Scripts() {}

  /** Everything the model knows. */
  static Arbitrary<Traffic> any() {
    return of(Arbitraries.of(Manner.class), conditions());
  }

  /** Traffic in the given manners, under the given conditions. */
  static Arbitrary<Traffic> of(Arbitrary<Manner> manners, Arbitrary<Conditions> conditions) {
    return conversations(manners, conditions)
        .list()
        .ofMinSize(1)
        .ofMaxSize(MOST_CONVERSATIONS)
        .map(Scripts::withPorts)
        .map(Traffic::of);
  }

  static Arbitrary<Conditions> conditions() {
    return Combinators.combine(
            initialNumbers(),
            initialNumbers(),
            Arbitraries.of(false, true),
            Arbitraries.of(false, true),
            Arbitraries.integers().between(0, 50).map(Duration::ofMillis),
            Arbitraries.integers().between(1, 9).map(Duration::ofMillis),
            Arbitraries.of(1460, 9000, 536, 100))
        .as(Conditions::new);
  }

  /** One exchange at a time, so that each message begins with a segment. */
  static Arbitrary<Conditions> withoutPipelining() {
    return conditions()
        .map(
            c ->
                new Conditions(
                    c.clientIsn(),
                    c.serverIsn(),
                    false,
                    c.quietAcks(),
                    c.start(),
                    c.roundTrip(),
                    c.mss()));
  }

  private static Arbitrary<Integer> initialNumbers() {
    return Arbitraries.oneOf(
        Arbitraries.of(1000), Arbitraries.integers().between(-3000, -1), Arbitraries.integers());
  }

  private static Arbitrary<Conversation> conversations(
      Arbitrary<Manner> manners, Arbitrary<Conditions> conditions) {
    return Combinators.combine(
            Arbitraries.of("10.0.0.", "fd00::"),
            conditions,
            exchanges(manners).list().ofMinSize(1).ofMaxSize(MOST_EXCHANGES),
            Arbitraries.of(Ending.class))
        .as(
            (net, how, what, ending) ->
                new Conversation(
                    new Peer(net + 9, 40_000), new Peer(net + 1, 80), how, what, ending));
  }

  private static Arbitrary<Exchange> exchanges(Arbitrary<Manner> manners) {
    Arbitrary<Order> orders =
        Combinators.combine(
                Arbitraries.of("a.test", "b.test", "c.test"),
                Arbitraries.of("/", "/a", "/b-c"),
                Arbitraries.of(200, 404, 301, 500, 599),
                Arbitraries.integers().between(0, 4000),
                Arbitraries.integers().between(0, 90).map(Duration::ofMillis))
            .as(Order::new);
    return Combinators.combine(manners, orders).as(Manner::carryOut);
  }

  private static List<Conversation> withPorts(List<Conversation> conversations) {
    var all = new ArrayList<Conversation>();
    for (Conversation c : conversations) {
      var client = new Peer(c.client().address(), c.client().port() + all.size());
      all.add(new Conversation(client, c.server(), c.conditions(), c.exchanges(), c.ending()));
    }
    return all;
  }
}
