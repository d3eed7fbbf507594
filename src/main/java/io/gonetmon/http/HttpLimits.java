package io.gonetmon.http;

/**
 * Bounds on what is kept of messages.
 *
 * @param headBytes of a start line and its header fields
 * @param pendingRequests of a connection that wait for their responses
 * @param textChars of a host, method or section
 */
public record HttpLimits(int headBytes, int pendingRequests, int textChars) {
  private static final int TEXT_CHARS = 200;

  /** With the usual length of text. */
  public static HttpLimits of(int headBytes, int pendingRequests) {
    return new HttpLimits(headBytes, pendingRequests, TEXT_CHARS);
  }
}
