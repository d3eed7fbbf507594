package io.gonetmon.alert;

import java.time.Duration;

/**
 * What was measured over the past span, in fixed memory: a sixtieth of the span is forgotten at a
 * time. Confined to the watchdog thread.
 */
final class SlidingMeasure {
  static final int SLOTS = 60;

  /** Of durations, eight in each power of two: the error is at most 6 %. */
  private static final int BUCKETS = 8 * 45;

  private static final int SUB_BITS = 3;

  private final long slotNanos;
  private final long[] events = new long[SLOTS];
  private final long[] failures = new long[SLOTS];
  private final long[] amounts = new long[SLOTS];

  /** None unless quantiles are asked for. */
  private final int[][] durations;

  /** The sums of all slots, so that judging costs little however short the span is. */
  private final long[] allDurations = new long[BUCKETS];

  private long allEvents;
  private long allFailures;
  private long allAmounts;
  private long allMeasured;
  private long current = Long.MIN_VALUE;

  SlidingMeasure(Duration span, boolean quantiles) {
    this.slotNanos = Math.max(1, span.toNanos() / SLOTS);
    this.durations = new int[quantiles ? SLOTS : 0][];
    for (int i = 0; i < durations.length; i++) {
      durations[i] = new int[BUCKETS];
    }
  }

  /** When the slot after that of {@code nanos} begins. */
  long nextNanos(long nanos) {
    return (Math.floorDiv(nanos, slotNanos) + 1) * slotNanos;
  }

  /** How many slots that long a time has, at least. */
  long slots(Duration time) {
    return time.toNanos() / slotNanos + 1;
  }

  /** Forgets what is older than the span. */
  void advance(long nanos) {
    long slot = Math.floorDiv(nanos, slotNanos);
    if (current == Long.MIN_VALUE) {
      current = slot;
    }
    for (long each = Math.max(current + 1, slot - SLOTS + 1); each <= slot; each++) {
      clear(Math.floorMod(each, SLOTS));
    }
    current = Math.max(current, slot);
  }

  private void clear(int slot) {
    allEvents -= events[slot];
    allFailures -= failures[slot];
    allAmounts -= amounts[slot];
    events[slot] = 0;
    failures[slot] = 0;
    amounts[slot] = 0;
    if (durations.length > 0) {
      clear(durations[slot]);
    }
  }

  private void clear(int[] counts) {
    for (int i = 0; i < BUCKETS; i++) {
      allDurations[i] -= counts[i];
      allMeasured -= counts[i];
      counts[i] = 0;
    }
  }

  /**
   * Counts an event.
   *
   * @param duration in nanoseconds; negative when it has none
   */
  void add(long nanos, boolean failed, long amount, long duration) {
    long slot = Math.min(current, Math.floorDiv(nanos, slotNanos));
    if (slot <= current - SLOTS) {
      return;
    }
    int at = Math.floorMod(slot, SLOTS);
    events[at]++;
    failures[at] += failed ? 1 : 0;
    amounts[at] += amount;
    allEvents++;
    allFailures += failed ? 1 : 0;
    allAmounts += amount;
    if (durations.length > 0 && duration >= 0) {
      int bucket = bucket(duration);
      durations[at][bucket]++;
      allDurations[bucket]++;
      allMeasured++;
    }
  }

  private static int bucket(long nanos) {
    if (nanos < 1 << SUB_BITS) {
      return (int) nanos;
    }
    int exponent = Long.SIZE - 1 - Long.numberOfLeadingZeros(nanos);
    int sub = (int) (nanos >>> (exponent - SUB_BITS)) & 7;
    return Math.min(BUCKETS - 1, ((exponent - SUB_BITS + 1) << SUB_BITS) + sub);
  }

  /** The middle of a bucket, in nanoseconds. */
  private static double middle(int bucket) {
    if (bucket < 1 << SUB_BITS) {
      return bucket;
    }
    int exponent = (bucket >>> SUB_BITS) + SUB_BITS - 1;
    double width = Math.scalb(1.0, exponent - SUB_BITS);
    return ((bucket & 7) + (1 << SUB_BITS)) * width + width / 2;
  }

  long events() {
    return allEvents;
  }

  long failures() {
    return allFailures;
  }

  long amount() {
    return allAmounts;
  }

  /** How many durations there are. */
  long measured() {
    return allMeasured;
  }

  /** A quantile of the durations, in nanoseconds; there is at least one. */
  double quantile(double fraction) {
    long rank = Math.max(1, (long) Math.ceil(fraction * allMeasured));
    long seen = 0;
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      seen += allDurations[bucket];
      if (seen >= rank) {
        return middle(bucket);
      }
    }
    throw new IllegalStateException("nothing was measured");
  }
}
