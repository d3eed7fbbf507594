package io.gonetmon.dashboard;

import io.gonetmon.model.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;

/**
 * Hits per second between two snapshots at least half a second apart, from how far the session's
 * count moved.
 *
 * @param hits the session's hits at the last snapshot
 * @param perSecond empty after the first snapshot
 */
record Rates(Instant at, long hits, OptionalDouble perSecond) {
  /** A rate over less time says little. */
  private static final double SHORTEST_SECONDS = 0.5;

  /** What is known after the first snapshot: where the count stands. */
  static Rates from(Report session) {
    return new Rates(session.to(), session.hits(), OptionalDouble.empty());
  }

  Rates next(Report session) {
    double seconds = Duration.between(at, session.to()).toNanos() / 1e9;
    if (seconds < SHORTEST_SECONDS) {
      return this;
    }
    double rate = Math.max(0, session.hits() - hits) / seconds;
    return new Rates(session.to(), session.hits(), OptionalDouble.of(rate));
  }
}
