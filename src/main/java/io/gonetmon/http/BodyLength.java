package io.gonetmon.http;

/** Derives from a head how the body ends (RFC 9112, section 6.3). */
final class BodyLength {
  private BodyLength() {}

  /** Readies {@code body} for that of a request; false when its end cannot be known. */
  static boolean ofRequest(Body body, Head head) {
    if (head.isTransferEncoded()) {
      body.chunked();
      return head.isChunked();
    }
    if (head.contentLength() == Head.NONE) {
      body.none();
      return true;
    }
    return fixed(body, head);
  }

  /**
   * Readies {@code body} for that of a response; false when its end cannot be known. A length
   * counts beside a coding other than chunked, as it does for browsers.
   *
   * @param bodiless whether the request was a HEAD
   * @param connected whether the request was a CONNECT
   */
  static boolean ofResponse(Body body, Head head, boolean bodiless, boolean connected) {
    int status = head.status();
    if (status == 101 || (connected && status / 100 == 2)) {
      body.tunnel();
    } else if (status < 200 || status == 204 || status == 304 || bodiless) {
      body.none();
    } else if (head.isChunked()) {
      body.chunked();
    } else if (head.contentLength() == Head.NONE) {
      body.endless();
    } else {
      return fixed(body, head);
    }
    return true;
  }

  private static boolean fixed(Body body, Head head) {
    body.fixed(Math.max(0, head.contentLength()));
    return head.contentLength() != Head.INVALID;
  }

  /** Whether requests like this one usually have a body. */
  static boolean isUsual(Head head) {
    return head.isMethod("POST") || head.isMethod("PUT") || head.isMethod("PATCH");
  }
}
