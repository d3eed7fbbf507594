package io.gonetmon.model;

/**
 * A request and what became of it. Bytes are those of TCP payload, lost ones in a body of known
 * length included; times are in nanoseconds since the epoch, and 0 where there was no such byte.
 *
 * @param request null when only the response was seen
 * @param response the final one; null when there was none
 * @param requestHeadBytes of the start line and header fields, and empty lines before them
 * @param requestBodyBytes of the body, its framing included; of a tunnel, what the client sent
 * @param requestEndNanos when the last byte of the request was captured
 * @param responseHeadBytes of the heads of the final response and of all interim ones
 * @param responseBodyBytes of the body, its framing included; of a tunnel, what the server sent
 * @param responseEndNanos when the last byte of the response was captured
 * @param retransmitted segments that were sent again on the connection meanwhile
 */
public record Exchange(
    Request request,
    Response response,
    long requestHeadBytes,
    long requestBodyBytes,
    long requestEndNanos,
    long responseHeadBytes,
    long responseBodyBytes,
    long responseEndNanos,
    int retransmitted,
    Outcome outcome) {

  /** The {@link #status} of an exchange without a final response. */
  public static final int NO_STATUS = 0;

  private static final int FIRST_SERVER_ERROR = 500;

  /** A duration that is not known. */
  public static final long UNKNOWN = -1;

  public Exchange {
    if (request == null && response == null) {
      throw new IllegalArgumentException("an exchange has a request or a response");
    }
  }

  private Message message() {
    return request == null ? response : request;
  }

  public Peers peers() {
    return message().peers();
  }

  public String host() {
    return message().host();
  }

  /** Of the final response, or {@link #NO_STATUS}. */
  public int status() {
    return response == null ? NO_STATUS : response.status();
  }

  /** Whether there is a request and no final response to it. */
  public boolean isUnanswered() {
    return response == null;
  }

  /** Whether it had no response, or one with a status of 5xx, or one that was cut short. */
  public boolean isFailed() {
    return switch (outcome) {
      case RESET, CLIENT_CLOSED, SERVER_CLOSED -> true;
      case ANSWERED, GAP, UNPAIRED, OPEN -> status() >= FIRST_SERVER_ERROR;
    };
  }

  /** All bytes of both messages. */
  public long bytes() {
    return requestHeadBytes + requestBodyBytes + responseHeadBytes + responseBodyBytes;
  }

  /** What the server took: from the last byte of the request to the first of the response. */
  public long waitingNanos() {
    boolean known = isPaired() && requestEndNanos > 0;
    return known ? Math.max(0, response.firstByteNanos() - requestEndNanos) : UNKNOWN;
  }

  /** From the first byte of the request to the first byte of the final response. */
  public long responseNanos() {
    return isPaired() ? response.responseNanos() : UNKNOWN;
  }

  /** From the first byte of the request to the last byte of the response. */
  public long totalNanos() {
    return isPaired() ? Math.max(0, responseEndNanos - request.firstByteNanos()) : UNKNOWN;
  }

  private boolean isPaired() {
    return request != null && response != null;
  }
}
