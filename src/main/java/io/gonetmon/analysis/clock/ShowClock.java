package io.gonetmon.analysis.clock;

/**
 * When a snapshot of a file is worth while: there are many in a second that nobody would see.
 * Confined to the monitor thread.
 */
public final class ShowClock {
  private static final long SHOWN_NANOS = 200_000_000L;

  private boolean begun;
  private long lastNanos;

  /**
   * Whether one is, at most a few times a second.
   *
   * @param nanos since whenever
   */
  public boolean isDue(long nanos) {
    if (begun && nanos - lastNanos < SHOWN_NANOS) {
      return false;
    }
    begun = true;
    lastNanos = nanos;
    return true;
  }
}
