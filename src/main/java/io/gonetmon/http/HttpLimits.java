package io.gonetmon.http;

import io.gonetmon.bound.HeapShare;
import io.gonetmon.bound.Range;

/**
 * Bounds on what is kept of messages.
 *
 * @param headBytes of a start line and its header fields
 * @param pendingRequests of a connection that wait for their responses
 * @param textChars of a host, method, section or path
 */
public record HttpLimits(int headBytes, int pendingRequests, int textChars) {
  private static final int TEXT_CHARS = 200;
  private static final long LARGE_HEADS = 256;
  private static final long BUSY_CONNECTIONS = 500;
  private static final int PIPELINED_BYTES = 1 << 10;
  private static final Range HEAD = new Range(256, 16 << 20);
  private static final Range PENDING = new Range(1, 1_000_000);

  /** The bounds that the command line has by default. */
  public static final HttpLimits DEFAULT = of(HeapShare.HEADS.fitting(64 << 10, 1), 100);

  public HttpLimits {
    HEAD.require("max-head", headBytes);
    PENDING.require("max-pending", pendingRequests);
    HeapShare.HEADS.require("max-head", headBytes, 1);
    HeapShare.PIPELINED.require("max-pending", pendingRequests, PIPELINED_BYTES);
  }

  /** With the usual length of text. */
  public static HttpLimits of(int headBytes, int pendingRequests) {
    return new HttpLimits(headBytes, pendingRequests, TEXT_CHARS);
  }

  /** Bytes of the unfinished heads of all connections: as many as 256 may have, if they fit. */
  long allHeadBytes() {
    return Math.min(LARGE_HEADS * headBytes, HeapShare.HEADS.bytes());
  }

  /** Requests that wait behind others on all connections: as many as 500 may have, if they fit. */
  long allPendingRequests() {
    return Math.min(
        BUSY_CONNECTIONS * pendingRequests, HeapShare.PIPELINED.bytes() / PIPELINED_BYTES);
  }
}
