package io.gonetmon.capture;

import org.pcap4j.core.NotOpenException;
import org.pcap4j.core.PcapHandle;
import org.pcap4j.core.PcapNativeException;
import org.pcap4j.core.PcapStat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a handle, once a second, what the kernel and the interface have dropped since. */
final class LossMeter {
  private static final Logger LOG = LoggerFactory.getLogger(LossMeter.class);
  private static final long PERIOD_NANOS = 1_000_000_000L;

  private final PcapHandle handle;
  private boolean readable = true;
  private long dueNanos = System.nanoTime();
  private long kernel;
  private long onInterface;
  private DropCounts kept = DropCounts.NOTHING;

  LossMeter(PcapHandle handle) {
    this.handle = handle;
  }

  boolean isDue() {
    return readable && System.nanoTime() - dueNanos >= 0;
  }

  void becomeDue() {
    dueNanos = System.nanoTime();
  }

  /** Keeps losses that could not be told, for the next time. */
  void restore(DropCounts lost) {
    kept = lost;
  }

  /** All that was lost since the last call. */
  DropCounts since(long onQueue, long undecoded) {
    long kernelBefore = kernel;
    long interfaceBefore = onInterface;
    if (isDue()) {
      ask();
    }
    var lost =
        new DropCounts(
            kept.kernel() + delta(kernel, kernelBefore),
            kept.onInterface() + delta(onInterface, interfaceBefore),
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
    dueNanos = System.nanoTime() + PERIOD_NANOS;
    try {
      PcapStat stats = handle.getStats();
      kernel = stats.getNumPacketsDropped();
      onInterface = stats.getNumPacketsDroppedByIf();
    } catch (PcapNativeException | NotOpenException e) {
      readable = false;
      LOG.debug("No loss statistics: {}", e.getMessage());
    }
  }
}
