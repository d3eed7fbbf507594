package io.gonetmon.truth;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes one HTTP message: its head line by line, then its body. */
final class MessageText {
  private final StringBuilder head = new StringBuilder();
  private final String lineEnd;

  private MessageText(String startLine, String lineEnd) {
    this.lineEnd = lineEnd;
    head.append(startLine).append(lineEnd);
  }

  static MessageText of(String startLine) {
    return new MessageText(startLine, "\r\n");
  }

  /** With lines that end in LF alone. */
  static MessageText ofBareLines(String startLine) {
    return new MessageText(startLine, "\n");
  }

  MessageText field(String name, String value) {
    head.append(name).append(": ").append(value).append(lineEnd);
    return this;
  }

  /** The head and nothing after it. */
  byte[] bytes() {
    return latin1(head + lineEnd);
  }

  /** The head, and a body that ends with the connection. */
  byte[] open(byte[] body) {
    return joined(bytes(), body);
  }

  byte[] fixed(byte[] body) {
    return field("Content-Length", Integer.toString(body.length)).open(body);
  }

  /** A body in chunks of up to {@code size} bytes, with extensions and a trailer section. */
  byte[] chunked(byte[] body, int size) {
    field("Transfer-Encoding", "chunked");
    var all = new ByteArrayOutputStream();
    all.writeBytes(bytes());
    for (int at = 0; at < body.length; at += size) {
      int length = Math.min(size, body.length - at);
      String extension = at % 2 == 0 ? ";name=\"a;b\"" : "";
      all.writeBytes(latin1(Integer.toHexString(length) + extension + "\r\n"));
      all.write(body, at, length);
      all.writeBytes(latin1("\r\n"));
    }
    all.writeBytes(latin1("000;last\r\nX-Trailer: GET / HTTP/1.1;\r\nX-Sum: 1\r\n\r\n"));
    return all.toByteArray();
  }

  static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] joined(byte[] first, byte[] second) {
    var all = new ByteArrayOutputStream();
    all.writeBytes(first);
    all.writeBytes(second);
    return all.toByteArray();
  }
}
