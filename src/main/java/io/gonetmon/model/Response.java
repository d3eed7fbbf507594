package io.gonetmon.model;

/**
 * A response.
 *
 * @param nanos when the packet that completed its head was captured, since the epoch
 * @param firstByteNanos when its first byte was captured, since the epoch
 * @param host of the request; where that is not known, the last one known on the connection, or the
 *     server's address
 * @param asked the request that it answers; null when that is not known
 */
public record Response(
    long nanos, long firstByteNanos, Peers peers, String host, int status, Request asked)
    implements Message {
  /** The {@link #responseNanos} of a response that is interim or whose request is not known. */
  public static final long UNPAIRED = -1;

  private static final int SWITCHING_PROTOCOLS = 101;

  /** Whether the final response is yet to come (RFC 9110, section 15.2). */
  public boolean isInterim() {
    return isInterim(status);
  }

  /** Whether a status announces that the final response is yet to come. */
  public static boolean isInterim(int status) {
    return status < 200 && status != SWITCHING_PROTOCOLS;
  }

  /** From the first byte of the request to the first byte of this response. */
  public long responseNanos() {
    return isInterim() || asked == null
        ? UNPAIRED
        : Math.max(0, firstByteNanos - asked.firstByteNanos());
  }
}
