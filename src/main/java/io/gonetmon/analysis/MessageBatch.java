package io.gonetmon.analysis;

import java.util.Arrays;

/**
 * The times of the hits that the watchdog has not been told of yet. Confined to the monitor thread.
 */
final class MessageBatch {
  private long[] nanos = new long[1024];
  private int count;

  void add(long hitNanos) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = hitNanos;
  }

  /** The times, oldest first, and none after that. */
  long[] take() {
    long[] taken = Arrays.copyOf(nanos, count);
    count = 0;
    return taken;
  }

  boolean isEmpty() {
    return count == 0;
  }
}
