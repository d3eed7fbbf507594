package io.gonetmon.metrics;

import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;

/** How many exchanges took how long, in OpenTelemetry's buckets. Guarded by its {@link Meter}. */
final class Durations {
  /** Lines of a scrape that it takes: the buckets, the last without bound, count and sum. */
  static final int SERIES = 17;

  private static final double[] BOUNDS = {
    .005, .01, .025, .05, .075, .1, .25, .5, .75, 1, 2.5, 5, 7.5, 10, Double.POSITIVE_INFINITY
  };
  private static final double NANOS = 1e9;

  private final long[] counts = new long[BOUNDS.length];
  private long sumNanos;

  void add(long nanos) {
    int bucket = 0;
    while (nanos > BOUNDS[bucket] * NANOS) {
      bucket++;
    }
    counts[bucket]++;
    sumNanos += nanos;
  }

  HistogramDataPointSnapshot snapshot(Labels labels) {
    return HistogramDataPointSnapshot.builder()
        .classicHistogramBuckets(ClassicHistogramBuckets.of(BOUNDS, counts.clone()))
        .sum(sumNanos / NANOS)
        .labels(labels)
        .build();
  }
}
