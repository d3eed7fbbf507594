package io.gonetmon.history;

/** Ranges of response times, eight to each power of two from a microsecond up. */
public final class Steps {
  /** How many there are. */
  public static final int COUNT = 256;

  private static final int STEP_BITS = 3;
  private static final int LOWEST_POWER = 10;

  private Steps() {}

  /** The range that a time is in, from 0. */
  public static int of(long nanos) {
    long value = Math.max(1L << LOWEST_POWER, nanos);
    int power = Long.SIZE - 1 - Long.numberOfLeadingZeros(value);
    int step = (int) (value >>> (power - STEP_BITS)) & ((1 << STEP_BITS) - 1);
    return Math.min(COUNT - 1, ((power - LOWEST_POWER) << STEP_BITS) + step);
  }

  /** The time in the middle of a range, in nanoseconds. */
  public static long middle(int step) {
    int power = (step >>> STEP_BITS) + LOWEST_POWER;
    long width = 1L << (power - STEP_BITS);
    return (1L << power) + (step & ((1 << STEP_BITS) - 1)) * width + width / 2;
  }
}
