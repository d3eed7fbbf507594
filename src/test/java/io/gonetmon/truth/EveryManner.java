package io.gonetmon.truth;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The fixed traffic of the golden files: every manner, in a handful of conversations. */
public final class EveryManner {
  private static final List<String> HOSTS = List.of("a.test", "b.test", "c.test");
  private static final List<String> SECTIONS = List.of("/", "/pages", "/api", "/img");
  private static final List<Integer> STATUSES = List.of(200, 200, 404, 301, 500, 201);
  private static final List<Ending> ENDINGS =
      List.of(Ending.CLIENT_CLOSES, Ending.CLIENT_RESETS, Ending.SERVER_CLOSES, Ending.LEFT_OPEN);

  /** A pause, so that a window is empty and the alert is over. */
  private static final int QUIET_BEFORE = 12;

  private static final long QUIET_MILLIS = 15_000;

  private EveryManner() {}

  /** Each manner that ends a connection gets its own; the others share them, three times over. */
  public static Traffic traffic() {
    var conversations = new ArrayList<Conversation>();
    var exchanges = new ArrayList<Exchange>();
    int number = 0;
    for (int round = 0; round < 3; round++) {
      for (Manner manner : Manner.values()) {
        Exchange exchange = manner.carryOut(order(number++));
        exchanges.add(exchange);
        if (exchange.last() || exchanges.size() == 7) {
          conversations.add(conversation(conversations.size(), exchanges));
          exchanges.clear();
        }
      }
    }
    return Traffic.of(conversations);
  }

  private static Order order(int number) {
    return new Order(
        HOSTS.get(number % 3),
        SECTIONS.get(number % 4),
        STATUSES.get(number % 6),
        37 * number,
        Duration.ofMillis(5 + 3L * number));
  }

  private static Conversation conversation(int number, List<Exchange> exchanges) {
    String net = number % 3 == 2 ? "fd00::" : "10.0.0.";
    var conditions =
        new Conditions(
            number % 4 == 1 ? -100 : 1000 * number,
            number % 4 == 3 ? -300 : 5000 * number,
            number % 2 == 1,
            number % 3 == 1,
            Duration.ofMillis(800L * number + (number < QUIET_BEFORE ? 0 : QUIET_MILLIS)),
            Duration.ofMillis(1 + number),
            number % 5 == 4 ? 100 : 1460);
    return new Conversation(
        new Peer(net + (100 + number), 40_000 + number),
        new Peer(net + (1 + number % 2), 80),
        conditions,
        exchanges,
        ENDINGS.get(number % 4));
  }
}
