package io.gonetmon.traffic;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;

/** How a page is answered: its status, its body and how long the server seems to think. */
record Answer(int status, Body body, int millis) {
  static final Answer NOT_FOUND = new Answer(404, new Body(160, false), 1);
  static final Answer UNAVAILABLE = new Answer(503, new Body(90, false), 90);

  /** Returns the response as it is sent; to a HEAD without the body it announces. */
  byte[] encoded(boolean head) {
    var out = new ByteArrayOutputStream();
    boolean bodyless = Message.bodyless(status);
    String fields = "Server: gonetmon-traffic\r\n" + (bodyless ? "" : body.field());
    out.writeBytes(("HTTP/1.1 " + status + " " + reason() + "\r\n").getBytes(US_ASCII));
    out.writeBytes((fields + location() + "\r\n").getBytes(US_ASCII));
    if (!head && !bodyless) {
      out.writeBytes(body.encoded());
    }
    return out.toByteArray();
  }

  private String location() {
    return status == 301 ? "Location: /\r\n" : "";
  }

  private String reason() {
    return status < 300 ? "Fine" : status < 400 ? "Elsewhere" : status < 500 ? "Sorry" : "Broken";
  }
}
