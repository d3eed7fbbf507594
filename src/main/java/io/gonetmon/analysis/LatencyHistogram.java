package io.gonetmon.analysis;

import io.gonetmon.model.Quantiles;
import java.util.Arrays;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;
import org.HdrHistogram.PackedHistogram;

/**
 * A set of durations: exact while it is small, as most are, and within 1 % or a microsecond when it
 * has grown; the largest is always exact. Confined to the monitor thread.
 */
final class LatencyHistogram {
  private static final int EXACT = 64;
  private static final int DIGITS = 2;

  /** Finer steps below 0.1 ms would triple the time to walk from 0 to a quantile of 1 ms. */
  private static final long STEP_NANOS = 1024;

  private static final int[] PERCENTS = {50, 90, 99};
  private static final double NANOS_PER_MILLI = 1e6;

  private long[] few = new long[4];
  private Histogram many;
  private int count;
  private long maxNanos;

  void add(long nanos) {
    maxNanos = Math.max(maxNanos, nanos);
    if (many != null) {
      many.recordValue(nanos);
      return;
    }
    if (count == EXACT) {
      spill();
      many.recordValue(nanos);
      return;
    }
    if (count == few.length) {
      few = Arrays.copyOf(few, 2 * count);
    }
    few[count++] = nanos;
  }

  /** Adds all durations of another set. */
  void add(LatencyHistogram other) {
    maxNanos = Math.max(maxNanos, other.maxNanos);
    if (other.many != null) {
      if (many == null) {
        spill();
      }
      many.add(other.many);
      return;
    }
    for (int i = 0; i < other.count; i++) {
      add(other.few[i]);
    }
  }

  private void spill() {
    many = new PackedHistogram(STEP_NANOS, 2 * STEP_NANOS, DIGITS);
    many.setAutoResize(true);
    for (int i = 0; i < count; i++) {
      many.recordValue(few[i]);
    }
    few = null;
  }

  Quantiles quantiles() {
    if (many != null) {
      return walked();
    }
    if (count == 0) {
      return Quantiles.NONE;
    }
    long[] sorted = Arrays.copyOf(few, count);
    Arrays.sort(sorted);
    return new Quantiles(
        count,
        exact(sorted, PERCENTS[0]),
        exact(sorted, PERCENTS[1]),
        exact(sorted, PERCENTS[2]),
        millis(maxNanos));
  }

  /** The smallest value that at least {@code percent} of all do not exceed. */
  private static double exact(long[] sorted, int percent) {
    return millis(sorted[(sorted.length * percent + 99) / 100 - 1]);
  }

  /** All quantiles in one walk, as each step of it is slow. */
  private Quantiles walked() {
    long total = many.getTotalCount();
    var at = new double[PERCENTS.length];
    int found = 0;
    for (HistogramIterationValue step : many.recordedValues()) {
      while (found < at.length
          && 100 * step.getTotalCountToThisValue() >= total * PERCENTS[found]) {
        at[found++] = millis(Math.min(maxNanos, step.getValueIteratedTo()));
      }
      if (found == at.length) {
        break;
      }
    }
    return new Quantiles(total, at[0], at[1], at[2], millis(maxNanos));
  }

  private static double millis(long nanos) {
    return nanos / NANOS_PER_MILLI;
  }
}
