package io.gonetmon.alert;

import java.time.Duration;

/**
 * How many hits there were over the past span, in fixed memory: hits are counted by tick, and whole
 * ticks are forgotten. Exact at each tick. Confined to the watchdog thread.
 */
final class SlidingCount {
  private final long tickNanos;
  private final long originNanos;
  private final long[] ticks;
  private long current;
  private long total;

  /** Ticks are counted from {@code originNanos}; {@code span} is a multiple of {@code tick}. */
  SlidingCount(Duration span, Duration tick, long originNanos) {
    this.tickNanos = tick.toNanos();
    this.originNanos = originNanos;
    this.ticks = new long[Math.toIntExact(span.dividedBy(tick)) + 1];
  }

  long total() {
    return total;
  }

  /** The beginning of the tick after the current one. */
  long nextTickNanos() {
    return originNanos + (current + 1) * tickNanos;
  }

  /** Goes on to the next tick and forgets the hits that are then older than the span. */
  void tick() {
    current++;
    int slot = slot(current);
    total -= ticks[slot];
    ticks[slot] = 0;
  }

  /** Goes on to the tick that {@code nanos} is in, when no hit is remembered. */
  void jump(long nanos) {
    current = Math.max(current, Math.floorDiv(nanos - originNanos, tickNanos));
  }

  /** Counts a hit; one that is older than the span is forgotten at once. */
  void hit(long nanos) {
    long tick = Math.min(current, Math.floorDiv(nanos - originNanos, tickNanos));
    if (tick > current - ticks.length) {
      ticks[slot(tick)]++;
      total++;
    }
  }

  /** Hits by tick over the span, oldest first. */
  long[] byTick() {
    var byTick = new long[ticks.length];
    for (int i = 0; i < ticks.length; i++) {
      byTick[i] = ticks[slot(current - ticks.length + 1 + i)];
    }
    return byTick;
  }

  private int slot(long tick) {
    return Math.floorMod(tick, ticks.length);
  }
}
