package io.gonetmon.dashboard;

import io.gonetmon.model.HostReport;
import io.gonetmon.model.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Hits per second between two snapshots at least half a second apart, from how far the session's
 * counts moved.
 *
 * @param hits the session's hits of each host at the last snapshot
 * @param all the session's hits at the last snapshot
 */
record Rates(
    Instant at,
    Map<String, Long> hits,
    long all,
    Map<String, Double> perSecond,
    OptionalDouble total) {

  /** A rate over less time says little. */
  private static final double SHORTEST_SECONDS = 0.5;

  /** What is known after the first snapshot: where the counts stand. */
  static Rates from(Report session) {
    return new Rates(
        session.to(), counts(session), session.hits(), Map.of(), OptionalDouble.empty());
  }

  Rates next(Report session) {
    double seconds = Duration.between(at, session.to()).toNanos() / 1e9;
    if (seconds < SHORTEST_SECONDS) {
      return this;
    }
    var moved = new HashMap<String, Double>();
    Map<String, Long> counts = counts(session);
    counts.forEach(
        (host, now) -> {
          if (hits.containsKey(host) || complete()) {
            moved.put(host, Math.max(0, now - hits.getOrDefault(host, 0L)) / seconds);
          }
        });
    var total = OptionalDouble.of(Math.max(0, session.hits() - all) / seconds);
    return new Rates(session.to(), counts, session.hits(), moved, total);
  }

  OptionalDouble of(String host) {
    Double rate = perSecond.get(host);
    return rate == null ? OptionalDouble.empty() : OptionalDouble.of(rate);
  }

  /** Whether a host that is not among {@code hits} had none, rather than too few to be named. */
  private boolean complete() {
    return hits.values().stream().mapToLong(Long::longValue).sum() == all;
  }

  private static Map<String, Long> counts(Report session) {
    var counts = new HashMap<String, Long>();
    for (HostReport host : session.hosts()) {
      counts.put(host.host(), host.hits());
    }
    return counts;
  }
}
