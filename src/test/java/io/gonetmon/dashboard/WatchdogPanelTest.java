package io.gonetmon.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class WatchdogPanelTest {
  @Test
  void rebinningKeepsTheRate() {
    long[] ticks = IntStream.range(0, 240).mapToLong(i -> 5).toArray();

    assertThat(WatchdogPanel.rates(ticks, 0.5, 61)).containsOnly(10.0);
    assertThat(WatchdogPanel.rates(ticks, 0.5, 999)).hasSize(999).containsOnly(10.0);
    assertThat(WatchdogPanel.rates(new long[0], 0.5, 61)).isEmpty();
  }
}
