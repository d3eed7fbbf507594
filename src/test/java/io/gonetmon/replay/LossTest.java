package io.gonetmon.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.Loss;
import io.gonetmon.model.Traffic;
import io.gonetmon.report.Report;
import java.util.Random;
import org.junit.jupiter.api.Test;

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
      Traffic sent = TellTale.traffic(random);
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

  @Test
  void countsEveryExchangeExactlyWhenNothingIsLost() {
    var random = new Random(99);
    Traffic traffic = TellTale.traffic(random);
    var evidence = new Evidence("seed 99", traffic, Replay.summary(traffic));

    evidence.assertNothingInvented();
    assertThat(evidence.counted()).isEqualTo(TellTale.EXCHANGES);
  }
}
