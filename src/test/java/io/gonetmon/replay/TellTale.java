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
import java.util.Random;

/** Traffic in which each exchange has its own host, so that a wrong pairing shows. */
final class TellTale {
  private static final int CONVERSATIONS = 20;
  private static final int LENGTH = 20;
  static final int EXCHANGES = CONVERSATIONS * LENGTH;
  private static final List<Manner> MANNERS =
      List.of(
          Manner.GET,
          Manner.GET,
          Manner.POST,
          Manner.CHUNKED,
          Manner.CHUNKED_UPLOAD,
          Manner.HEAD,
          Manner.NO_CONTENT,
          Manner.NOT_MODIFIED,
          Manner.EXPECT_CONTINUE,
          Manner.EARLY_HINTS,
          Manner.ABSOLUTE_TARGET,
          Manner.WITHOUT_REASON,
          Manner.LONG_HEADERS);

  private TellTale() {}

  /** Keep-alive connections, pipelined or one exchange at a time. */
  static Traffic traffic(Random random, boolean pipelined) {
    var conversations = new ArrayList<Conversation>();
    for (int c = 0; c < CONVERSATIONS; c++) {
      var exchanges = new ArrayList<Exchange>();
      for (int i = 0; i < LENGTH; i++) {
        exchanges.add(exchange(c * LENGTH + i, random));
      }
      conversations.add(
          new Conversation(
              new Peer("10.0.1." + (1 + c), 50_000 + c),
              new Peer("10.0.0.1", 80),
              conditions(random, pipelined),
              exchanges,
              c % 4 == 0 ? Ending.SERVER_RESETS : Ending.CLIENT_CLOSES));
    }
    return Traffic.of(conversations);
  }

  private static Conditions conditions(Random random, boolean pipelined) {
    Duration start = Duration.ofMillis(random.nextInt(200));
    return new Conditions(
        random.nextInt(), random.nextInt(), pipelined, false, start, Duration.ofMillis(2), 1460);
  }

  private static Exchange exchange(int number, Random random) {
    var order =
        new Order(
            "h" + number + ".test",
            "/s" + number,
            400 + number % 200,
            random.nextInt(6000),
            Duration.ofMillis(1 + random.nextInt(100)));
    return MANNERS.get(random.nextInt(MANNERS.size())).carryOut(order);
  }
}
