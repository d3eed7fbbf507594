package io.gonetmon.analysis.clock;

import java.time.Duration;
import java.time.Instant;

/**
 * When windows end and snapshots are due. Time is the capture's and never runs backwards. Confined
 * to the monitor thread.
 */
public final class WindowClock {
  private static final long SECOND_NANOS = 1_000_000_000L;

  /** How soon after a silence a snapshot reports the first hits. */
  private static final long EARLY_NANOS = 200_000_000L;

  /** Windows of silence in a row that are reported before the rest of it is passed over. */
  private static final long MOST_SILENT_WINDOWS = 10;

  private final long refreshNanos;
  private final boolean snapshots;
  private boolean begun;
  private long startNanos;
  private long windowStartNanos;
  private long nextSnapshotNanos;
  private boolean hitsSinceSnapshot;
  private boolean hitsBeforeSnapshot;
  private long nowNanos;
  private long dueNanos = Long.MIN_VALUE;

  public WindowClock(Duration refresh, boolean snapshots) {
    this.refreshNanos = refresh.toNanos();
    this.snapshots = snapshots;
  }

  /** Whether any time is known. */
  public boolean hasBegun() {
    return begun;
  }

  /** Lets time pass; true when a window or a snapshot is due. The first call begins the session. */
  public boolean reach(long nanos) {
    if (!begun) {
      begin(nanos);
    }
    if (nanos > nowNanos) {
      nowNanos = nanos;
    }
    return nowNanos >= dueNanos;
  }

  private void begin(long nanos) {
    begun = true;
    startNanos = nanos;
    windowStartNanos = nanos;
    nowNanos = nanos;
    nextSnapshotNanos = snapshots ? nextSecondNanos() : Long.MAX_VALUE;
    findDue();
  }

  /** Snapshots are due when a second of the clock is over. */
  private long nextSecondNanos() {
    return (Math.floorDiv(nowNanos, SECOND_NANOS) + 1) * SECOND_NANOS;
  }

  private void findDue() {
    dueNanos = Math.min(windowEndNanos(), nextSnapshotNanos);
  }

  public boolean isWindowDue() {
    return nowNanos >= windowEndNanos();
  }

  /** Begins the next window, after those of a long silence; returns how many it passes over. */
  public long nextWindow() {
    windowStartNanos += refreshNanos;
    long silent = (nowNanos - windowStartNanos) / refreshNanos;
    long passedOver = silent > MOST_SILENT_WINDOWS ? silent : 0;
    windowStartNanos += passedOver * refreshNanos;
    findDue();
    return passedOver;
  }

  public boolean isSnapshotDue() {
    return nowNanos >= nextSnapshotNanos;
  }

  /** The second that the snapshot which is due is about the end, or the middle, of. */
  public long snapshotSecond() {
    return secondBefore(nextSnapshotNanos);
  }

  /** The second that the end of the window is in, or behind. */
  public long windowEndSecond() {
    return secondBefore(windowEndNanos());
  }

  /** The second that now is in, or behind. */
  public long second() {
    return secondBefore(nowNanos);
  }

  private static long secondBefore(long nanos) {
    return Math.floorDiv(nanos - 1, SECOND_NANOS);
  }

  public void nextSnapshot() {
    hitsBeforeSnapshot = hitsSinceSnapshot;
    hitsSinceSnapshot = false;
    nextSnapshotNanos = nextSecondNanos();
    findDue();
  }

  /** There were hits: after a silence the next snapshot comes early. */
  public void hits() {
    if (snapshots && !hitsSinceSnapshot && !hitsBeforeSnapshot) {
      nextSnapshotNanos = Math.min(nextSnapshotNanos, nowNanos + EARLY_NANOS);
      findDue();
    }
    hitsSinceSnapshot = true;
  }

  /** How long a complete window is. */
  public Duration refresh() {
    return Duration.ofNanos(refreshNanos);
  }

  public long windowEndNanos() {
    return windowStartNanos + refreshNanos;
  }

  public long nowNanos() {
    return nowNanos;
  }

  public Instant now() {
    return instant(nowNanos);
  }

  public Instant start() {
    return instant(startNanos);
  }

  public Instant windowStart() {
    return instant(windowStartNanos);
  }

  public Instant windowEnd() {
    return instant(windowEndNanos());
  }

  private static Instant instant(long nanos) {
    return Instant.ofEpochSecond(0, nanos);
  }
}
