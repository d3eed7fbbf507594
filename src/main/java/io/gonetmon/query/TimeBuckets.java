package io.gonetmon.query;

/** Ranges of response times, four to each power of ten, from below 100 µs to above 30 s. */
public final class TimeBuckets {
  /** How many there are. */
  public static final int COUNT = 24;

  private static final double LOWEST_NANOS = 1e5;
  private static final double PER_DECADE = 4;

  private TimeBuckets() {}

  /** The range that a time is in, from 0. */
  public static int of(long nanos) {
    if (nanos < LOWEST_NANOS) {
      return 0;
    }
    int above = (int) (Math.log10(nanos / LOWEST_NANOS) * PER_DECADE + 1e-9);
    return Math.min(COUNT - 1, above + 1);
  }

  /** Where a range ends, in nanoseconds; the last one has no end. */
  public static long endNanos(int bucket) {
    return bucket == COUNT - 1
        ? Long.MAX_VALUE
        : Math.round(LOWEST_NANOS * Math.pow(10, bucket / PER_DECADE));
  }
}
