package io.gonetmon.serve;

import java.nio.charset.StandardCharsets;

/** What a request is answered with. */
record Answer(int status, String contentType, byte[] body) {
  static Answer text(int status, String text) {
    return of(status, "text/plain; charset=utf-8", text);
  }

  static Answer of(int status, String contentType, String body) {
    return new Answer(status, contentType, body.getBytes(StandardCharsets.UTF_8));
  }
}
