package io.gonetmon.tcp;

/**
 * The payloads captured last, in all connections, to tell a copy made on the way to the capture, by
 * a mirror port or a second interface, from one that was sent again. Confined to the monitor
 * thread.
 */
final class RecentSegments {
  private static final int SIZE_BITS = 12;
  private static final long GOLDEN_RATIO = 0x9e37_79b9_7f4a_7c15L;

  /** For each its identity, and when it was captured, side by side. */
  private final long[] captured = new long[2 << SIZE_BITS];

  private final Flow[] flows = new Flow[1 << SIZE_BITS];

  private static long identity(Segment segment) {
    long numbers = ((long) segment.seq() << Integer.SIZE) | (segment.ack() & 0xffff_ffffL);
    long shape = ((long) segment.length() << Integer.SIZE) | segment.flags();
    return (numbers * GOLDEN_RATIO + shape) * GOLDEN_RATIO;
  }

  private static int slot(long identity) {
    return (int) (identity >>> (Long.SIZE - SIZE_BITS));
  }

  void note(Segment segment) {
    long identity = identity(segment);
    int slot = slot(identity);
    captured[2 * slot] = identity;
    captured[2 * slot + 1] = segment.nanos();
    flows[slot] = segment.flow();
  }

  /** Whether the same segment was noted less than {@code nanos} before or after. */
  boolean holdsCopy(Segment segment, long nanos) {
    return segment.flow().equals(flowOf(segment, nanos));
  }

  /**
   * The direction of a segment of the same numbers and length, perhaps under other addresses, that
   * was noted less than {@code nanos} before or after; null if there is none.
   */
  Flow flowOf(Segment segment, long nanos) {
    long identity = identity(segment);
    int slot = slot(identity);
    boolean near = Math.abs(segment.nanos() - captured[2 * slot + 1]) < nanos;
    return captured[2 * slot] == identity && near ? flows[slot] : null;
  }
}
