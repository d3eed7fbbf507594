package io.gonetmon.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Against a list of all hits: at a tick, those within the span; then all that came since. */
final class SlidingCountExactnessTest {
  private static final long TICK = 500;
  private static final long SPAN = 3000;
  private static final long ORIGIN = 1_000_000_007;

  @Property
  void isExactAtEachTick(
      @ForAll @Size(max = 60) List<@IntRange(min = -8000, max = 20_000) Integer> hits) {
    var sliding = new SlidingCount(Duration.ofMillis(SPAN), Duration.ofMillis(TICK), nanos(ORIGIN));
    long now = ORIGIN;
    int counted = 0;
    for (int i = 0; i < hits.size(); i++) {
      long hit = ORIGIN + hits.get(i);
      while (sliding.nextTickNanos() <= nanos(hit)) {
        now = sliding.nextTickNanos() / 1_000_000;
        sliding.tick();
        counted = within(hits.subList(0, i), now - SPAN);
        assertThat(sliding.total()).isEqualTo(counted);
      }
      sliding.hit(nanos(hit));
      counted += hit >= now - SPAN ? 1 : 0;
      assertThat(sliding.total()).isEqualTo(counted);
      assertThat(Arrays.stream(sliding.byTick()).sum()).isEqualTo(counted);
    }
  }

  private static int within(List<Integer> hits, long since) {
    return (int) hits.stream().filter(hit -> ORIGIN + hit >= since).count();
  }

  private static long nanos(long millis) {
    return millis * 1_000_000;
  }
}
