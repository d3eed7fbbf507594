package io.gonetmon.replay;

import io.gonetmon.model.Conditions;
import io.gonetmon.model.Conversation;
import io.gonetmon.model.Ending;
import io.gonetmon.model.Exchange;
import io.gonetmon.model.Manner;
import io.gonetmon.model.Order;
import io.gonetmon.model.Peer;
import io.gonetmon.model.Traffic;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Traffic that is told here rather than invented. */
class SpecialCasesTest {
  private static final Peer CLIENT = new Peer("192.0.2.7", 51_000);
  private static final Peer SERVER = new Peer("198.51.100.1", 80);

  @ParameterizedTest
  @EnumSource
  void countsAPortThatIsUsedAgain(Ending ending) {
    Conversation first = conversation(Duration.ZERO, 7000, ending, get(10));
    Conversation second = conversation(Duration.ofSeconds(5), 900_000, ending, get(20));
    assertCounted(first, second);
  }

  @Test
  void countsWhatFollowsALargeBody() {
    assertCounted(
        conversation(Duration.ZERO, 1, Ending.CLIENT_CLOSES, get(3_000_000), get(1)),
        conversation(Duration.ZERO, 2, Ending.CLIENT_CLOSES, chunked(3_000_000), get(1)));
  }

  @Test
  void countsManyRequestsOnOneConnection() {
    Exchange[] many = Collections.nCopies(5000, get(3)).toArray(Exchange[]::new);
    assertCounted(conversation(Duration.ZERO, 1, Ending.CLIENT_CLOSES, many));
  }

  private static Exchange get(int bytes) {
    return Manner.GET.carryOut(order(bytes));
  }

  private static Exchange chunked(int bytes) {
    return Manner.CHUNKED.carryOut(order(bytes));
  }

  private static Order order(int bytes) {
    return new Order("a.test", "/a", 200, bytes, Duration.ofMillis(3));
  }

  private static Conversation conversation(
      Duration start, int isn, Ending ending, Exchange... exchanges) {
    var conditions =
        new Conditions(isn, 2 * isn, false, false, start, Duration.ofMillis(1), 32_000);
    var client = new Peer(CLIENT.address(), CLIENT.port() + (isn & 1));
    return new Conversation(client, SERVER, conditions, List.of(exchanges), ending);
  }

  private static void assertCounted(Conversation... conversations) {
    Traffic traffic = Traffic.of(List.of(conversations));
    Verdict.counted(traffic, Replay.summary(traffic));
  }
}
