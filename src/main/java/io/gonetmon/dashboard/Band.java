package io.gonetmon.dashboard;

import io.gonetmon.output.HumanReadable;
import io.gonetmon.query.Moment;
import io.gonetmon.query.TimeBuckets;
import io.gonetmon.query.Timeline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Response times that are drawn in one row.
 *
 * @param lowest the {@link TimeBuckets} that it begins with
 * @param highest the one that it ends with
 */
record Band(int lowest, int highest) {
  private static final int FEWEST = 8;

  /** Bands that hold all response times of an answer, in at most so many rows; longest first. */
  static List<Band> of(Timeline timeline, int rows) {
    int low = TimeBuckets.COUNT;
    int high = 0;
    for (Moment moment : timeline.moments()) {
      for (int bucket = 0; bucket < moment.times().size(); bucket++) {
        if (moment.times().get(bucket) > 0) {
          low = Math.min(low, bucket);
          high = Math.max(high, bucket);
        }
      }
    }
    return low > high
        ? of(TimeBuckets.COUNT / 4, TimeBuckets.COUNT / 2, rows)
        : of(low, high, rows);
  }

  private static List<Band> of(int low, int high, int rows) {
    int missing = Math.max(0, Math.min(FEWEST, rows) - (high - low + 1));
    int lowest = Math.max(0, low - missing / 2);
    int highest = Math.min(TimeBuckets.COUNT - 1, lowest + high - low + missing);
    int each = (highest - lowest + rows) / Math.max(1, rows);
    var bands = new ArrayList<Band>();
    for (int bucket = lowest; bucket <= highest; bucket += each) {
      bands.add(new Band(bucket, Math.min(TimeBuckets.COUNT - 1, bucket + each - 1)));
    }
    Collections.reverse(bands);
    return bands;
  }

  boolean contains(int bucket) {
    return bucket >= lowest && bucket <= highest;
  }

  /** How many responses of a moment are in it. */
  long count(Moment moment) {
    long count = 0;
    for (int bucket = lowest; bucket <= Math.min(highest, moment.times().size() - 1); bucket++) {
      count += moment.times().get(bucket);
    }
    return count;
  }

  /** Where it ends, or where it begins if it has no end. */
  String label() {
    long end = TimeBuckets.endNanos(highest);
    return end == Long.MAX_VALUE ? ">" + start() : time(end);
  }

  /** From when to when, as the filter takes it. */
  String range() {
    long end = TimeBuckets.endNanos(highest);
    if (end == Long.MAX_VALUE) {
      return ">" + start();
    }
    return lowest == 0 ? "<" + time(end) : start() + ".." + time(end);
  }

  private String start() {
    return time(lowest == 0 ? 0 : TimeBuckets.endNanos(lowest - 1));
  }

  private static String time(long nanos) {
    return HumanReadable.nanos(nanos);
  }
}
