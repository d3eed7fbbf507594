package io.gonetmon.capture;

import io.gonetmon.capture.queue.OtherPackets;
import io.gonetmon.model.KeptOut;

/** Counts packets without a segment. Confined to one collector thread. */
final class OtherCount {
  private long packets;
  private long bytes;
  private KeptOut keptOut = KeptOut.NOTHING;
  private long firstNanos = OtherPackets.NONE.firstNanos();
  private long lastNanos = OtherPackets.NONE.lastNanos();

  /**
   * Counts one.
   *
   * @param passed whether it passed the filter, and stands alone
   */
  void add(int frameBytes, long nanos, boolean passed) {
    if (passed) {
      packets++;
      bytes += frameBytes;
    }
    firstNanos = Math.min(firstNanos, nanos);
    lastNanos = Math.max(lastNanos, nanos);
  }

  /** Whether there was none, passed or not. */
  boolean isEmpty() {
    return lastNanos < firstNanos;
  }

  boolean hasPassed() {
    return packets > 0;
  }

  /**
   * All since the last call.
   *
   * @param keptOutNow packets that were kept out since then
   */
  OtherPackets take(KeptOut keptOutNow) {
    var taken = new OtherPackets(packets, bytes, keptOut.plus(keptOutNow), firstNanos, lastNanos);
    keptOut = KeptOut.NOTHING;
    packets = 0;
    bytes = 0;
    firstNanos = OtherPackets.NONE.firstNanos();
    lastNanos = OtherPackets.NONE.lastNanos();
    return taken;
  }

  /** What was taken did not arrive. */
  void restore(KeptOut notTaken) {
    keptOut = notTaken;
  }
}
