package io.gonetmon.http.begin;

import java.util.Arrays;

/**
 * The greeting of a SOCKS proxy (RFC 1928, RFC 1929), which ends where what it carries begins.
 * Confined to the monitor thread.
 */
public final class Socks {
  private static final int MOST_BYTES = 600;
  private static final int USER_AND_PASSWORD = 2;

  private enum Step {
    METHOD,
    PASSWORD,
    ADMISSION,
    REQUEST,
    REPLY,
    REPLY_4,
    OVER
  }

  private byte[] client = {};
  private byte[] server = {};
  private Step step;

  /**
   * @param version 4 or 5, the first byte of the client
   */
  public Socks(int version) {
    this.step = version == 4 ? Step.REPLY_4 : Step.METHOD;
  }

  /** Takes what the client says; false when it is too much. */
  public boolean client(byte[] data, int from, int to) {
    client = joined(client, data, from, to);
    advance();
    return client.length < MOST_BYTES || isOver();
  }

  /** Takes what the server says; false when it is too much. */
  public boolean server(byte[] data, int from, int to) {
    server = joined(server, data, from, to);
    advance();
    return server.length < MOST_BYTES || isOver();
  }

  private static byte[] joined(byte[] held, byte[] data, int from, int to) {
    byte[] both = Arrays.copyOf(held, held.length + to - from);
    System.arraycopy(data, from, both, held.length, to - from);
    return both;
  }

  private void advance() {
    Step before;
    do {
      before = step;
      switch (step) {
        case METHOD -> method();
        case PASSWORD -> takeClient(passwordLength(), Step.ADMISSION);
        case ADMISSION -> takeServer(2, Step.REQUEST);
        case REQUEST -> takeClient(addressLength(client), Step.REPLY);
        case REPLY -> takeServer(addressLength(server), Step.OVER);
        case REPLY_4 -> takeServer(8, Step.OVER);
        case OVER -> {}
      }
    } while (step != before);
  }

  private void method() {
    if (server.length >= 2) {
      takeServer(2, server[1] == USER_AND_PASSWORD ? Step.PASSWORD : Step.REQUEST);
    }
  }

  private int passwordLength() {
    int user = client.length > 1 ? client[1] & 255 : MOST_BYTES;
    return client.length > 2 + user ? 3 + user + (client[2 + user] & 255) : MOST_BYTES;
  }

  /** Of a request or a reply, by the type of address in it. */
  private static int addressLength(byte[] data) {
    if (data.length < 5) {
      return MOST_BYTES;
    }
    return switch (data[3]) {
      case 1 -> 10;
      case 3 -> 7 + (data[4] & 255);
      case 4 -> 22;
      default -> MOST_BYTES;
    };
  }

  private void takeClient(int length, Step next) {
    if (client.length >= length) {
      client = Arrays.copyOfRange(client, length, client.length);
      step = next;
    }
  }

  private void takeServer(int length, Step next) {
    if (server.length >= length) {
      server = Arrays.copyOfRange(server, length, server.length);
      step = next;
    }
  }

  /** Whether what comes now is carried. */
  public boolean isOver() {
    return step == Step.OVER;
  }

  /** What the client has said since it was over. */
  public byte[] carriedFromClient() {
    return client;
  }

  /** What the server has said since it was over. */
  public byte[] carriedFromServer() {
    return server;
  }
}
