package io.gonetmon.http.begin;

import java.util.Arrays;

/**
 * Finds the name of the server in the first message of a TLS client (RFC 8446, section 4.1.2; RFC
 * 6066, section 3), which may come in several records. Confined to the monitor thread.
 */
final class ClientHello {
  private static final int MESSAGE_HEADER = 4;
  private static final int CLIENT_HELLO = 1;
  private static final int VERSION_AND_RANDOM = 34;
  private static final byte[] NONE = {};

  private byte[] message = NONE;
  private int at;
  private byte[] serverName = NONE;

  /** Reads records; whether the message is complete, or is another one. */
  boolean read(byte[] data, int from, int to) {
    serverName = NONE;
    message = message(data, from, to);
    if (message.length == 0 || message[0] != CLIENT_HELLO) {
      return message.length > 0;
    }
    at = 1;
    boolean whole =
        message.length >= MESSAGE_HEADER && message.length - MESSAGE_HEADER >= number(3);
    at = MESSAGE_HEADER;
    findName();
    return whole || serverName.length > 0;
  }

  /** What the records hold, as far as they go. */
  private static byte[] message(byte[] data, int from, int to) {
    byte[] joined = new byte[to - from];
    int length = 0;
    int record = from;
    while (to - record > TlsRecord.HEADER && data[record] == TlsRecord.HANDSHAKE) {
      int start = record + TlsRecord.HEADER;
      int end = start + TlsRecord.length(data, record);
      int held = Math.min(end, to) - start;
      System.arraycopy(data, start, joined, length, held);
      length += held;
      record = end;
    }
    return Arrays.copyOf(joined, length);
  }

  private void findName() {
    at += VERSION_AND_RANDOM;
    skipList(1);
    skipList(2);
    skipList(1);
    at += 2;
    while (message.length - at > 4) {
      int type = number(2);
      int length = number(2);
      if (type == 0) {
        readName(Math.min(message.length, at + length));
        return;
      }
      at += length;
    }
  }

  /** Passes over a list whose length comes first, in so many bytes. */
  private void skipList(int bytes) {
    int length = number(bytes);
    at += length;
  }

  /** A list of names, of which there is only one kind. */
  private void readName(int end) {
    at += 3;
    int length = number(2);
    if (length > 0 && at + length <= end) {
      serverName = Arrays.copyOfRange(message, at, at + length);
    }
  }

  /** Reads a number of so many bytes; 0 when they are not there. */
  private int number(int bytes) {
    if (message.length - at < bytes) {
      at = message.length;
      return 0;
    }
    int number = 0;
    for (int i = 0; i < bytes; i++) {
      number = number << 8 | (message[at++] & 255);
    }
    return number;
  }

  byte[] serverName() {
    return serverName;
  }
}
