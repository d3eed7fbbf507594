package io.gonetmon.adversary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What goes on and on. */
final class Endless {
  private static final int SEGMENT = 1400;
  private static final int SEGMENTS = 50_000;

  private Endless() {}

  static void header(Wire wire) throws IOException {
    Talk talk = new Talk(wire, Peer.number(0)).opens().asks("GET / HTTP/1.1\r\nHost: x.test\r\n");
    goesOn(talk, "X-Field: value\r\n");
  }

  static void startLine(Wire wire) throws IOException {
    goesOn(new Talk(wire, Peer.number(0)).opens().asks("GET /"), "a");
  }

  static void chunkExtension(Wire wire) throws IOException {
    goesOn(chunked(wire).asks("5;x="), "a");
  }

  static void trailers(Wire wire) throws IOException {
    goesOn(chunked(wire).asks("0\r\n"), "X-Field: value\r\n");
  }

  private static Talk chunked(Wire wire) throws IOException {
    return new Talk(wire, Peer.number(0))
        .opens()
        .asks("POST / HTTP/1.1\r\nHost: x.test\r\nTransfer-Encoding: chunked\r\n\r\n");
  }

  private static void goesOn(Talk talk, String what) throws IOException {
    byte[] segment = filled(what, SEGMENT);
    for (int i = 0; i < SEGMENTS; i++) {
      talk.sends(segment);
    }
  }

  /** On thousands of connections, each within the bound for one. */
  static void heads(Wire wire) throws IOException {
    byte[] large = filled("X-Field: value\r\n", 20_000);
    for (int i = 0; i < 4_000; i++) {
      Talk talk = new Talk(wire, Peer.number(i)).opens().asks("GET / HTTP/1.1\r\nHost: x.test\r\n");
      talk.sends(large).sends(large).sends(large);
    }
  }

  private static byte[] filled(String what, int length) {
    String text = what.repeat(length / what.length() + 1).substring(0, length);
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
