package io.gonetmon.http;

/**
 * A recognised message. {@code nanos} is when the packet that completed it was captured, since the
 * epoch; all text is printable and bounded.
 */
public sealed interface Message {
  long nanos();

  /** The host that was asked, lower-case and without {@code :80}. */
  String host();

  /** The server's address, without port. */
  String server();

  /** A request; its section is the first segment of the target's path. */
  record Request(long nanos, String host, String server, String method, String section)
      implements Message {}

  /**
   * A response.
   *
   * @param responseNanos from the first byte of the request to the first byte of this, its final
   *     response, or {@link #UNPAIRED}
   */
  record Response(long nanos, String host, String server, int status, long responseNanos)
      implements Message {
    public static final long UNPAIRED = -1;
  }
}
