package io.gonetmon.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.Report;
import io.gonetmon.truth.CaptureFile;
import io.gonetmon.truth.CaptureFormat;
import io.gonetmon.truth.Disturbance;
import io.gonetmon.truth.Duplication;
import io.gonetmon.truth.IpStyle;
import io.gonetmon.truth.Link;
import io.gonetmon.truth.Loss;
import io.gonetmon.truth.Reordering;
import io.gonetmon.truth.Retransmission;
import io.gonetmon.truth.Traffic;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When packets are lost, little more is: nothing is counted twice and nothing paired wrongly. */
class LossTest {
  private static final int SEEDS = 25;
  private static final double LOST_PACKETS = 0.01;
  private static final double LEAST_SHARE = 0.95;

  @Test
  void countsNearlyEveryExchangeThatIsIntact() {
    long intact = 0;
    long counted = 0;
    long missing = 0;
    long reported = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      var random = new Random(seed);
      Traffic sent = TellTale.traffic(random, false);
      Traffic captured = sent.disturbed(new Loss(LOST_PACKETS), random);
      Report summary = Replay.summary(captured);
      var evidence = new Evidence("seed " + seed, captured, summary);
      evidence.assertNothingInvented();
      intact += evidence.intact();
      counted += evidence.counted();
      missing += evidence.provenMissingBytes();
      reported += summary.losses().gapBytes();
    }
    System.out.printf(
        "at %.0f %% loss: %d of %d intact exchanges counted (%.2f %%), %d of %d bytes reported%n",
        LOST_PACKETS * 100, counted, intact, 100.0 * counted / intact, reported, missing);
    assertThat((double) counted / intact).isGreaterThanOrEqualTo(LEAST_SHARE);
    assertThat(reported).isBetween(1L, missing);
  }

  @ParameterizedTest
  @CsvSource({"0.01, false", "0.01, true", "0.05, false", "0.05, true", "0.2, false", "0.4, false"})
  void inventsNothingWhenPacketsAreLost(double share, boolean pipelined) {
    assertNothingInvented(new Reordering(4, true, false).then(new Loss(share)), pipelined);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void inventsNothingWhenLostPacketsAreSentAgain(boolean pipelined) {
    Disturbance trouble =
        new Retransmission(0.01, 9, false)
            .then(new Reordering(4, true, false))
            .then(new Duplication(0.01, 9))
            .then(new Loss(LOST_PACKETS));
    assertNothingInvented(trouble, pipelined);
  }

  private static void assertNothingInvented(Disturbance trouble, boolean pipelined) {
    for (int seed = 1; seed <= 4; seed++) {
      var random = new Random(seed);
      Traffic captured = TellTale.traffic(random, pipelined).disturbed(trouble, random);
      new Evidence("seed " + seed, captured, Replay.summary(captured)).assertNothingInvented();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 96, 150, 250, 400, 1000})
  void inventsNothingWhenFramesAreCut(int snaplen) {
    Traffic traffic = TellTale.traffic(new Random(snaplen), true);
    var capture =
        new CaptureFile(Link.ETHERNET, IpStyle.PLAIN, CaptureFormat.NANOS_LITTLE, snaplen);
    new Evidence("snaplen " + snaplen, traffic, Replay.summary(traffic, capture))
        .assertNothingInvented();
  }

  @Test
  void countsEveryExchangeExactlyWhenNothingIsLost() {
    var random = new Random(99);
    Traffic traffic = TellTale.traffic(random, false);
    var evidence = new Evidence("seed 99", traffic, Replay.summary(traffic));

    evidence.assertNothingInvented();
    assertThat(evidence.counted()).isEqualTo(TellTale.EXCHANGES);
  }
}
