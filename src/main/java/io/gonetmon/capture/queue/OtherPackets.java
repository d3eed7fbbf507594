package io.gonetmon.capture.queue;

import io.gonetmon.model.KeptOut;

/**
 * Packets without a TCP segment for the monitor.
 *
 * @param count of those that passed the filter, and {@code bytes} theirs on the wire
 * @param keptOut why there was no segment in them, or in further ones that did not pass
 * @param firstNanos when the first of all of them was captured, since the epoch
 * @param lastNanos when the last was; before the first when there were none
 */
public record OtherPackets(
    long count, long bytes, KeptOut keptOut, long firstNanos, long lastNanos) {
  public static final OtherPackets NONE =
      new OtherPackets(0, 0, KeptOut.NOTHING, Long.MAX_VALUE, Long.MIN_VALUE);

  /** Whether there was none. */
  public boolean isNone() {
    return lastNanos < firstNanos;
  }
}
