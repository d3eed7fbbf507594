package io.gonetmon.capture;

/**
 * The kernel's buffers of all interfaces, which share a bound. Confined to the interfaces' thread.
 */
final class KernelBuffers {
  private static final long ALL_BYTES = 256 << 20;

  /** With less, the kernel has no second block to fill while the first is read. */
  private static final int LEAST_BYTES = 256 << 10;

  private final int wantedBytes;
  private final long allBytes;
  private long takenBytes;

  /**
   * @param wantedBytes what each interface gets while there is enough
   */
  KernelBuffers(int wantedBytes) {
    this.wantedBytes = wantedBytes;
    this.allBytes = Math.max(ALL_BYTES, wantedBytes);
  }

  /** What each gets of so many interfaces; something is left for those that come later. */
  int share(int interfaces) {
    long left = allBytes - takenBytes;
    if (left / interfaces >= wantedBytes) {
      return wantedBytes;
    }
    long share = left / 8 * 7 / interfaces;
    return (int) Math.min(wantedBytes, Math.max(LEAST_BYTES, share));
  }

  void take(int bytes) {
    takenBytes += bytes;
  }

  void giveBack(int bytes) {
    takenBytes -= bytes;
  }

  /** What shares of this size mean, as a sentence. */
  String sentence(int interfaces, int shareBytes) {
    return ("%d interfaces share %d MiB of kernel buffers: %d KiB each instead of %d; for more,"
            + " name those you need with -i.")
        .formatted(interfaces, allBytes >> 20, shareBytes >> 10, wantedBytes >> 10);
  }
}
