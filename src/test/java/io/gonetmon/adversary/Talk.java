package io.gonetmon.adversary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** One connection, whose sides send in turn. */
final class Talk {
  private static final byte[] NOTHING = {};

  private final Wire wire;
  private final Peer client;
  private int asked;
  private int answered;

  Talk(Wire wire, Peer client) {
    this.wire = wire;
    this.client = client;
    this.asked = 31 * client.address() + client.port();
    this.answered = 37 * client.address() + client.port();
  }

  Talk opens() throws IOException {
    wire.forth(client, Wire.SYN, asked - 1, 0, NOTHING);
    wire.back(client, Wire.SYN | Wire.ACK, answered - 1, asked, NOTHING);
    wire.forth(client, Wire.ACK, asked, answered, NOTHING);
    return this;
  }

  Talk asks(String text) throws IOException {
    return sends(bytes(text));
  }

  /** The client sends. */
  Talk sends(byte[] bytes) throws IOException {
    wire.forth(client, Wire.ACK, asked, answered, bytes);
    asked += bytes.length;
    return this;
  }

  /** The client sends, behind bytes that are never captured. */
  Talk sendsBeyond(int missing, byte[] bytes) throws IOException {
    asked += missing;
    return sends(bytes);
  }

  Talk answers(String text) throws IOException {
    return serves(bytes(text));
  }

  /** The server sends. */
  Talk serves(byte[] bytes) throws IOException {
    wire.back(client, Wire.ACK, answered, asked, bytes);
    answered += bytes.length;
    return this;
  }

  /** The server acknowledges what it never got, as far as was captured. */
  Talk acknowledges(int beyond) throws IOException {
    wire.back(client, Wire.ACK, answered, asked + beyond, NOTHING);
    return this;
  }

  void closes() throws IOException {
    wire.forth(client, Wire.FIN | Wire.ACK, asked, answered, NOTHING);
    wire.back(client, Wire.FIN | Wire.ACK, answered, asked + 1, NOTHING);
    wire.forth(client, Wire.ACK, asked + 1, answered + 1, NOTHING);
  }

  void resets() throws IOException {
    wire.back(client, Wire.RST, answered, 0, NOTHING);
  }

  static String request(String host, String section) {
    return "GET " + section + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
  }

  static String response() {
    return "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
