package io.gonetmon.traffic;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;

/** A made-up body: how long it is, and whether its length is said beforehand or it is chunked. */
record Body(int length, boolean chunked) {
  static final Body NONE = new Body(0, false);

  private static final int CHUNK = 1500;

  /** Looks like messages, because no observer may take the bytes of a body for a message. */
  private static final byte[] FILLER =
      "HTTP/1.1 500 Not a message\r\nGET /not/a/request HTTP/1.1\r\n\r\n".getBytes(US_ASCII);

  /** Returns the header field that announces this body. */
  String field() {
    return chunked ? "Transfer-Encoding: chunked\r\n" : "Content-Length: " + length + "\r\n";
  }

  /** Returns the bytes to send after the header. */
  byte[] encoded() {
    var out = new ByteArrayOutputStream(length + 64);
    if (!chunked) {
      fill(out, length);
      return out.toByteArray();
    }
    for (int left = length; left > 0; left -= CHUNK) {
      int size = Math.min(left, CHUNK);
      out.writeBytes((Integer.toHexString(size) + "\r\n").getBytes(US_ASCII));
      fill(out, size);
      out.writeBytes("\r\n".getBytes(US_ASCII));
    }
    out.writeBytes("0\r\n\r\n".getBytes(US_ASCII));
    return out.toByteArray();
  }

  private static void fill(ByteArrayOutputStream out, int count) {
    for (int i = 0; i < count; i++) {
      out.write(FILLER[i % FILLER.length]);
    }
  }
}
