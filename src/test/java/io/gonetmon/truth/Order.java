package io.gonetmon.truth;

import java.time.Duration;

/**
 * What an exchange is to be about, however it is carried out.
 *
 * @param status of the final response, where the manner leaves a choice
 * @param bodyBytes the size of bodies, where there are any
 * @param think how long the server takes to answer
 */
public record Order(String host, String section, int status, int bodyBytes, Duration think) {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

  String target() {
    return section.equals("/") ? "/?q=1" : section + "/item?id=/x";
  }

  MessageText request(String method) {
    return MessageText.of(method + " " + target() + " HTTP/1.1").field("Host", host);
  }

  MessageText response() {
    return MessageText.of("HTTP/1.1 " + status + " As Ordered").field("Server", "model");
  }

  /** Filler which does not look like a message. */
  byte[] body() {
    byte[] body = new byte[bodyBytes];
    for (int i = 0; i < body.length; i++) {
      body[i] = (byte) LETTERS.charAt(i % 26);
    }
    return body;
  }

  /** Begins an exchange by {@code method} that counts for this order's host and section. */
  Exchange exchange(String name, String method) {
    return Exchange.of(name, method, host, section);
  }
}
