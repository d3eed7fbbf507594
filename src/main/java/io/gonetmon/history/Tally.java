package io.gonetmon.history;

import io.gonetmon.model.Quantiles;
import io.gonetmon.query.Figures;
import io.gonetmon.query.Moment;
import io.gonetmon.query.TimeBuckets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What was counted of some exchanges, their response times by {@link Steps}. Confined to the
 * monitor thread.
 */
public final class Tally {
  private static final double NANOS_PER_MILLI = 1e6;

  /** How many figures there are: all that is counted, and response times. */
  static final int ALL = Count.values().length + 1;

  private final long[] counts = new long[Count.values().length];
  private final long[] times = new long[Steps.COUNT];
  private long timed;

  /** The lowest step with a time, and the highest. */
  private int lowest = Steps.COUNT;

  private int highest = -1;

  /** What is counted. */
  public enum Count {
    REQUESTS,
    RESPONSES,
    UNANSWERED,
    CLIENT_ERRORS,
    SERVER_ERRORS,
    BYTES,
    CONNECTIONS
  }

  public long get(Count what) {
    return counts[what.ordinal()];
  }

  /** Adds to what has that place among {@link Count}. */
  void add(int count, long more) {
    counts[count] += more;
  }

  public void add(Count what, long more) {
    counts[what.ordinal()] += more;
  }

  /** Adds response times that are in one step. */
  public void addTimes(int step, long more) {
    times[step] += more;
    timed += more;
    lowest = Math.min(lowest, step);
    highest = Math.max(highest, step);
  }

  public void add(Tally other) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
    for (int step = other.lowest; step <= other.highest; step++) {
      if (other.times[step] > 0) {
        addTimes(step, other.times[step]);
      }
    }
  }

  /** Forgets all. */
  public void clear() {
    Arrays.fill(counts, 0);
    if (highest >= lowest) {
      Arrays.fill(times, lowest, highest + 1, 0);
    }
    timed = 0;
    lowest = Steps.COUNT;
    highest = -1;
  }

  /** Whether there are neither requests nor responses. */
  boolean isEmpty() {
    return get(Count.REQUESTS) + get(Count.RESPONSES) == 0;
  }

  int lowest() {
    return lowest;
  }

  int highest() {
    return highest;
  }

  long times(int step) {
    return times[step];
  }

  /** Within some 5 %. */
  public Quantiles responseTime() {
    if (timed == 0) {
      return Quantiles.NONE;
    }
    return new Quantiles(
        timed,
        percentile(50),
        percentile(90),
        percentile(99),
        Steps.middle(highest) / NANOS_PER_MILLI);
  }

  private long rank(int percent) {
    return (timed * percent + 99) / 100;
  }

  /** The share of some in all that ended, from 0 to 1. */
  double share(long part) {
    long ended = get(Count.RESPONSES) + get(Count.UNANSWERED);
    return ended == 0 ? 0 : (double) part / ended;
  }

  /** The time in milliseconds that so many in a hundred do not exceed; 0 when there are none. */
  double percentile(int percent) {
    long rank = rank(percent);
    long passed = 0;
    for (int step = lowest; step <= highest; step++) {
      passed += times[step];
      if (passed >= rank) {
        return Steps.middle(step) / NANOS_PER_MILLI;
      }
    }
    return 0;
  }

  public Figures figures() {
    return new Figures(
        get(Count.REQUESTS),
        get(Count.RESPONSES),
        get(Count.CLIENT_ERRORS),
        get(Count.SERVER_ERRORS),
        get(Count.UNANSWERED),
        get(Count.BYTES),
        get(Count.CONNECTIONS),
        responseTime());
  }

  public Moment moment() {
    var buckets = new int[TimeBuckets.COUNT];
    for (int step = lowest; step <= highest; step++) {
      buckets[TimeBuckets.of(Steps.middle(step))] += (int) Math.min(Integer.MAX_VALUE, times[step]);
    }
    List<Integer> boxed = new ArrayList<>(buckets.length);
    for (int each : buckets) {
      boxed.add(each);
    }
    return new Moment(
        get(Count.REQUESTS),
        get(Count.RESPONSES),
        get(Count.CLIENT_ERRORS),
        get(Count.SERVER_ERRORS),
        get(Count.UNANSWERED),
        get(Count.BYTES),
        List.copyOf(boxed));
  }
}
