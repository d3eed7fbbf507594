package io.gonetmon.bound;

/**
 * How the heap that there is is divided among all that is bounded, so that the bounds hold together
 * whatever the traffic is. A setting that asks for more than its share is refused.
 */
public enum HeapShare {
  /** Packets that wait for the monitor. */
  QUEUE(8),
  /** Connections, with their parsers and the exchange that each waits for. */
  CONNECTIONS(13),
  /** Bytes that wait for earlier ones. */
  WAITING(6),
  /** Heads that have not come whole. */
  HEADS(3),
  /** Requests that were sent before the one before was answered. */
  PIPELINED(2),
  /** Words that were read before, as text. */
  WORDS(1),
  /** Rows of all breakdowns. */
  ROWS(15),
  /** What was counted in each second, for live sinks. */
  HISTORY(7),
  /** Exchanges that are kept, for live sinks. */
  EXCHANGES(2),
  /** Reports and what was found, on their way to the sinks. */
  REPORTS(10);

  /** What the program takes in silence, what passes through, and what the JVM wants to be free. */
  private static final long BASE_BYTES = 28 << 20;

  /** Below that the program does not work as it should, and no share is smaller. */
  private static final long LEAST_BYTES = 16 << 20;

  /** More than are given away: the JVM keeps what lives long in two thirds of the heap. */
  private static final int PARTS = 80;

  private final int parts;

  HeapShare(int parts) {
    this.parts = parts;
  }

  /** Of the heap that this program may take at most. */
  public long bytes() {
    return bytesOf(Runtime.getRuntime().maxMemory());
  }

  long bytesOf(long heapBytes) {
    return Math.max(LEAST_BYTES, heapBytes - BASE_BYTES) / PARTS * parts;
  }

  /** How many things of {@code bytesEach} the share has space for, but at most {@code usual}. */
  public int fitting(int usual, long bytesEach) {
    return (int) Math.min(usual, bytes() / bytesEach);
  }

  /**
   * Refuses a value that the heap has no space for.
   *
   * @param bytesEach of one of what {@code value} counts
   * @throws IllegalArgumentException that names the setting, the most that fits, and the remedy
   */
  public void require(String setting, long value, long bytesEach) {
    long most = bytes() / bytesEach;
    if (value > most) {
      throw new IllegalArgumentException(
          "%s may be at most %d in a heap of %d MiB, was %d: give less, or Java more with -Xmx"
              .formatted(setting, most, Runtime.getRuntime().maxMemory() >> 20, value));
    }
  }
}
