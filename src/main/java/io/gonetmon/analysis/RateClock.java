package io.gonetmon.analysis;

/** When the rates of rows are measured, and over what time. Confined to the monitor thread. */
final class RateClock {
  private static final double NANOS_PER_SECOND = 1e9;

  /** Over less time than that a rate says little. */
  private static final double SHORTEST_SECONDS = 0.5;

  private boolean begun;
  private boolean known;
  private long measuredNanos;

  /** Measures the rates of all rows, unless they were measured just now. */
  void measure(long nanos, Statistics statistics) {
    double seconds = begun ? (nanos - measuredNanos) / NANOS_PER_SECOND : Double.MAX_VALUE;
    if (seconds >= SHORTEST_SECONDS) {
      statistics.measureRates(seconds);
      known = begun;
      begun = true;
      measuredNanos = nanos;
    }
  }

  /** Whether rates were measured over a time that is known. */
  boolean isKnown() {
    return known;
  }
}
