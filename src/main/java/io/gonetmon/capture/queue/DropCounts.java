package io.gonetmon.capture.queue;

/**
 * Packets lost before they could be read: dropped by the kernel, by the interface, because the
 * queue was full, and frames that could not be decoded.
 */
public record DropCounts(long kernel, long onInterface, long onQueue, long undecoded) {
  public static final DropCounts NOTHING = new DropCounts(0, 0, 0, 0);
}
