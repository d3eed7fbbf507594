package io.gonetmon.save;

/**
 * Which frames are kept.
 *
 * @param all whether all are saved that were captured, and not only those of connections whose
 *     exchanges are counted
 * @param filter which packets are captured, as a BPF expression
 * @param waitingBytes of frames that wait until it is known whether they are saved
 */
public record KeepSettings(boolean all, String filter, long waitingBytes) {
  private static final long USUAL_BYTES = 64L << 20;
  private static final int LARGEST_SHARE = 4;

  /** With as much space as this process can afford. */
  public static KeepSettings of(boolean all, String filter) {
    long most = Runtime.getRuntime().maxMemory() / LARGEST_SHARE;
    return new KeepSettings(all, filter, Math.min(USUAL_BYTES, most));
  }
}
