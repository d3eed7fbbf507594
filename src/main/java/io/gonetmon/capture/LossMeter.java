package io.gonetmon.capture;

import io.gonetmon.capture.queue.DropCounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a handle, once a second, what the kernel and the interface have dropped since. Confined to
 * one collector thread.
 */
final class LossMeter {
  private static final Logger LOG = LoggerFactory.getLogger(LossMeter.class);
  private static final long PERIOD_NANOS = 1_000_000_000L;

  private final PacketHandle handle;
  private final CollectorClock clock;
  private boolean readable = true;
  private long dueNanos;
  private PacketHandle.Drops drops = new PacketHandle.Drops(0, 0);
  private DropCounts kept = DropCounts.NOTHING;

  LossMeter(PacketHandle handle, CollectorClock clock) {
    this.handle = handle;
    this.clock = clock;
    this.dueNanos = clock.nanos();
  }

  boolean isDue() {
    return readable && clock.nanos() - dueNanos >= 0;
  }

  void becomeDue() {
    dueNanos = clock.nanos();
  }

  /** Keeps losses that could not be reported, for the next time. */
  void restore(DropCounts lost) {
    kept = lost;
  }

  /** All that was lost since the last call. */
  DropCounts since(long onQueue, long undecoded) {
    PacketHandle.Drops before = drops;
    if (isDue()) {
      ask();
    }
    var lost =
        new DropCounts(
            kept.kernel() + delta(drops.kernel(), before.kernel()),
            kept.onInterface() + delta(drops.onInterface(), before.onInterface()),
            onQueue,
            kept.undecoded() + undecoded);
    kept = DropCounts.NOTHING;
    return lost;
  }

  /** The counters are 32 bits wide. */
  private static long delta(long now, long before) {
    return (now - before) & 0xffff_ffffL;
  }

  private void ask() {
    dueNanos = clock.nanos() + PERIOD_NANOS;
    try {
      drops = handle.drops();
    } catch (CaptureException e) {
      readable = false;
      LOG.debug("No loss statistics: {}", e.getMessage());
    }
  }
}
