package io.gonetmon.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.truth.Conditions;
import io.gonetmon.truth.Conversation;
import io.gonetmon.truth.Counts;
import io.gonetmon.truth.Ending;
import io.gonetmon.truth.Exchange;
import io.gonetmon.truth.HostCounts;
import io.gonetmon.truth.LateStart;
import io.gonetmon.truth.Manner;
import io.gonetmon.truth.OneDirection;
import io.gonetmon.truth.Order;
import io.gonetmon.truth.Packet;
import io.gonetmon.truth.PartialTruth;
import io.gonetmon.truth.Peer;
import io.gonetmon.truth.Side;
import io.gonetmon.truth.Traffic;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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

  /**
   * Neither the handshake nor the first answer is captured; that there was one is only told by what
   * the client acknowledges.
   */
  @Test
  void pairsNothingAcrossAGapThatOnlyAcknowledgementsTell() {
    Traffic traffic =
        Traffic.of(
            List.of(conversation(Duration.ZERO, 2, Ending.LEFT_OPEN, of("a", 201), of("b", 202))));
    List<Packet> requestsAndSecondAnswer =
        traffic.packets().stream()
            .filter(p -> p.payload().length > 0)
            .filter(p -> p.side() == Side.CLIENT || p.position() > 1)
            .toList();
    Traffic captured = new Traffic(traffic.conversations(), requestsAndSecondAnswer);

    HostCounts first = Counts.in(Replay.summary(captured)).hosts().get("a");
    assertThat(first).isEqualTo(HostCounts.ofRequest("GET", "/"));
  }

  /** Each segment but the first begins amid {@code GET / HTTP/1.1 GET / HTTP/1.1 ...}. */
  @Test
  void takesNoMiddleOfAHeadForARequest() {
    var conditions = new Conditions(1, 1, false, false, Duration.ZERO, Duration.ofMillis(1), 100);
    var exchanges = List.of(Manner.HEADERS_LIKE_MESSAGES.carryOut(order(9)), get(1));
    Traffic traffic =
        Traffic.of(
            List.of(new Conversation(CLIENT, SERVER, conditions, exchanges, Ending.CLIENT_CLOSES)));
    Random none = new Random(0);
    Traffic captured =
        traffic.disturbed(new OneDirection(Side.CLIENT).then(new LateStart(5)), none);

    assertThat(Counts.in(Replay.summary(captured)).hosts()).isEqualTo(PartialTruth.of(captured));
  }

  private static Exchange of(String host, int status) {
    return Manner.GET.carryOut(new Order(host, "/", status, 9, Duration.ofMillis(3)));
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
