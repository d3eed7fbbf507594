package io.gonetmon.http;

import java.nio.charset.StandardCharsets;

/** What is said in TLS, each character a byte. */
final class Tls {
  /** A record of application data. */
  static final String DATA = "\u0017\3\3\0\5abcde";

  private Tls() {}

  /** The first record of a client that asks for a server. */
  static String hello(String server) {
    String name = "\0" + length(server.length()) + server;
    String extension = length(name.length() + 2) + length(name.length()) + name;
    String other = "\0\u000b\0\2\1\0";
    String extensions = other + "\0\0" + extension;
    String body =
        "\3\3"
            + "r".repeat(32)
            + " "
            + "s".repeat(32)
            + "\0\2\u0013\1"
            + "\1\0"
            + length(extensions.length())
            + extensions;
    String message = "\1\0" + length(body.length()) + body;
    return "\u0016\3\1" + length(message.length()) + message;
  }

  private static String length(int length) {
    byte[] bytes = {(byte) (length >> 8), (byte) length};
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
