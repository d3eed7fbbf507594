package io.gonetmon.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class SlidingCountTest {
  private static final long TICK = 500_000_000L;

  private final SlidingCount hits =
      new SlidingCount(Duration.ofSeconds(2), Duration.ofMillis(500), 7);

  @Test
  void tellsHitsByTickOldestFirst() {
    hits.hit(7);
    hits.hit(7 + TICK - 1);
    hits.tick();
    hits.hit(7 + TICK);
    hits.tick();

    assertThat(hits.byTick()).containsExactly(0, 0, 2, 1, 0);
  }

  @Test
  void forgetsWholeTicksOnceTheSpanIsOver() {
    hits.hit(7);
    for (int i = 0; i < 4; i++) {
      hits.tick();
    }
    assertThat(hits.total()).isOne();

    hits.tick();
    assertThat(hits.total()).isZero();
  }

  @Test
  void countsALateHitInItsOwnTick() {
    hits.tick();
    hits.tick();
    hits.hit(7);

    assertThat(hits.byTick()).containsExactly(0, 0, 1, 0, 0);
  }

  @Test
  void ignoresAHitOlderThanTheSpan() {
    hits.hit(7 - 4 * TICK);
    hits.hit(7 - 4 * TICK - 1);

    assertThat(hits.total()).isOne();
  }

  @Test
  void jumpsForwardOnly() {
    hits.jump(7 + 1000 * TICK);
    hits.jump(7);

    assertThat(hits.nextTickNanos()).isEqualTo(7 + 1001 * TICK);
  }
}
