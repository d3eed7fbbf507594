package io.gonetmon.analysis;

import java.time.Duration;
import java.time.Instant;

/**
 * When windows end and snapshots are due. Time is the capture's and never runs backwards. Confined
 * to the monitor thread.
 */
final class WindowClock {
  private static final long SNAPSHOT_NANOS = 1_000_000_000L;

  /** How soon after a silence a snapshot reports the first hits. */
  private static final long EARLY_NANOS = 200_000_000L;

  /** Windows of silence in a row that are reported before the rest of it is passed over. */
  private static final long MOST_SILENT_WINDOWS = 1000;

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

  WindowClock(Duration refresh, boolean snapshots) {
    this.refreshNanos = refresh.toNanos();
    this.snapshots = snapshots;
  }

  /** Lets time pass; true when a window or a snapshot is due. The first call begins the session. */
  boolean reach(long nanos) {
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
    nextSnapshotNanos = snapshots ? nanos + SNAPSHOT_NANOS : Long.MAX_VALUE;
    findDue();
  }

  private void findDue() {
    dueNanos = Math.min(windowEndNanos(), nextSnapshotNanos);
  }

  boolean isWindowDue() {
    return nowNanos >= windowEndNanos();
  }

  void nextWindow() {
    windowStartNanos += refreshNanos;
    long silent = (nowNanos - windowStartNanos) / refreshNanos;
    if (silent > MOST_SILENT_WINDOWS) {
      windowStartNanos += silent * refreshNanos;
    }
    findDue();
  }

  boolean isSnapshotDue() {
    return nowNanos >= nextSnapshotNanos;
  }

  void nextSnapshot() {
    hitsBeforeSnapshot = hitsSinceSnapshot;
    hitsSinceSnapshot = false;
    nextSnapshotNanos = nowNanos + SNAPSHOT_NANOS;
    findDue();
  }

  /** There were hits: after a silence the next snapshot comes early. */
  void hits() {
    if (snapshots && !hitsSinceSnapshot && !hitsBeforeSnapshot) {
      nextSnapshotNanos = Math.min(nextSnapshotNanos, nowNanos + EARLY_NANOS);
      findDue();
    }
    hitsSinceSnapshot = true;
  }

  /** How long a complete window is. */
  Duration refresh() {
    return Duration.ofNanos(refreshNanos);
  }

  long windowEndNanos() {
    return windowStartNanos + refreshNanos;
  }

  long nowNanos() {
    return nowNanos;
  }

  Instant now() {
    return instant(nowNanos);
  }

  Instant start() {
    return instant(startNanos);
  }

  Instant windowStart() {
    return instant(windowStartNanos);
  }

  Instant windowEnd() {
    return instant(windowEndNanos());
  }

  private static Instant instant(long nanos) {
    return Instant.ofEpochSecond(0, nanos);
  }
}
