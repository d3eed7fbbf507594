package io.gonetmon.analysis.clock;

import io.gonetmon.tcp.Segment;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * The time in live capture, in nanoseconds since the epoch: the system's, as packets are stamped
 * with, but it never runs backwards. When the system's clock is set back, it goes on from where it
 * was, ahead of the system's. Confined to the monitor thread.
 */
public final class LiveClock {
  /** How long a captured packet may take to the monitor. */
  public static final long SETTLING_NANOS = 150_000_000L;

  /** What the two clocks may differ by without one of them having been set. */
  private static final long STEP_NANOS = 1_000_000_000L;

  private final LongSupplier system;
  private final LongSupplier steady;
  private long lastSystem;
  private long lastSteady;
  private long ahead;

  public LiveClock() {
    this(LiveClock::systemNanos, System::nanoTime);
  }

  /**
   * @param system nanoseconds since the epoch, which may be set
   * @param steady nanoseconds since whenever, which may not
   */
  LiveClock(LongSupplier system, LongSupplier steady) {
    this.system = system;
    this.steady = steady;
    this.lastSystem = system.getAsLong();
    this.lastSteady = steady.getAsLong();
  }

  private static long systemNanos() {
    Instant now = Instant.now();
    return now.getEpochSecond() * 1_000_000_000L + now.getNano();
  }

  public long nanos() {
    long now = system.getAsLong();
    long steadyNow = steady.getAsLong();
    long setBack = lastSystem + (steadyNow - lastSteady) - now;
    if (setBack > STEP_NANOS) {
      ahead += setBack;
    } else if (setBack < -STEP_NANOS) {
      ahead = Math.max(0, ahead + setBack);
    }
    lastSystem = now;
    lastSteady = steadyNow;
    return now + ahead;
  }

  /** The segment with its time by this clock; no packet is from the future. */
  public Segment timed(Segment segment) {
    long nanos = Math.min(segment.nanos(), lastSystem) + ahead;
    return nanos == segment.nanos() ? segment : segment.at(nanos);
  }
}
