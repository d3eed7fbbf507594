package io.gonetmon.replay;

import io.gonetmon.truth.Conditions;
import io.gonetmon.truth.Conversation;
import io.gonetmon.truth.Ending;
import io.gonetmon.truth.Exchange;
import io.gonetmon.truth.Manner;
import io.gonetmon.truth.Order;
import io.gonetmon.truth.Packet;
import io.gonetmon.truth.Peer;
import io.gonetmon.truth.Traffic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of one short conversation, every possible set of data packets is lost in turn. */
class EveryLossTest {
  private static final List<Manner> MANNERS =
      List.of(Manner.GET, Manner.POST, Manner.HEAD, Manner.NO_CONTENT);

  @ParameterizedTest
  @CsvSource({"false, false", "false, true", "true, false", "true, true"})
  void inventsNothing(boolean pipelined, boolean quietAcks) {
    Traffic whole = Traffic.of(List.of(conversation(pipelined, quietAcks)));
    List<Integer> data = dataPackets(whole);
    for (int lost = 0; lost < 1 << data.size(); lost++) {
      Traffic captured = without(whole, data, lost);
      new Evidence("lost " + Integer.toBinaryString(lost), captured, Replay.summary(captured))
          .assertNothingInvented();
    }
  }

  private static Conversation conversation(boolean pipelined, boolean quietAcks) {
    var conditions =
        new Conditions(1, 1, pipelined, quietAcks, Duration.ZERO, Duration.ofMillis(1), 200);
    var exchanges = new ArrayList<Exchange>();
    for (Manner manner : MANNERS) {
      int number = exchanges.size();
      Duration think = Duration.ofMillis(10L << number);
      exchanges.add(
          manner.carryOut(
              new Order("h" + number + ".test", "/s" + number, 400 + number, 50, think)));
    }
    return new Conversation(
        new Peer("10.0.1.1", 50_000),
        new Peer("10.0.0.1", 80),
        conditions,
        exchanges,
        Ending.CLIENT_CLOSES);
  }

  private static List<Integer> dataPackets(Traffic traffic) {
    var data = new ArrayList<Integer>();
    for (int i = 0; i < traffic.packets().size(); i++) {
      if (traffic.packets().get(i).payload().length > 0) {
        data.add(i);
      }
    }
    return data;
  }

  private static Traffic without(Traffic whole, List<Integer> data, int lost) {
    var left = new ArrayList<Packet>();
    for (int i = 0; i < whole.packets().size(); i++) {
      int place = data.indexOf(i);
      if (place < 0 || (lost >> place & 1) == 0) {
        left.add(whole.packets().get(i));
      }
    }
    return new Traffic(whole.conversations(), left);
  }
}
