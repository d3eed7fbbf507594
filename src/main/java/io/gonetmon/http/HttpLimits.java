package io.gonetmon.http;

/**
 * Bounds on what is kept of messages.
 *
 * @param headBytes of a start line and its header fields
 * @param pendingRequests of a connection that wait for their responses
 * @param textChars of a host, method or section
 */
public record HttpLimits(int headBytes, int pendingRequests, int textChars) {
  public static final HttpLimits DEFAULT = new HttpLimits(65_536, 100, 200);
}
