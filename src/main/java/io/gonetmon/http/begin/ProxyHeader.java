package io.gonetmon.http.begin;

import io.gonetmon.http.words.AddressReader;
import io.gonetmon.model.Endpoint;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A header of the PROXY protocol, version 1 or 2, by which a proxy names the client it speaks for.
 * Confined to the monitor thread.
 */
final class ProxyHeader {
  private static final byte[] TEXT = "PROXY ".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] BINARY = "\r\n\r\n\0\r\nQUIT\n".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_TEXT = 107;
  private static final int BINARY_HEAD = 16;
  private static final int PROXIED = 0x21;
  private static final int IPV4 = 1;
  private static final int IPV6 = 2;
  private static final Pattern BLANK = Pattern.compile(" ");

  private Endpoint client;

  /**
   * Reads a header, if there is one.
   *
   * @return the offset behind it, {@code from} when there is none, or -1 when there may be one, but
   *     not all of it
   */
  int read(byte[] data, int from, int to) {
    client = null;
    if (begins(data, from, to, TEXT)) {
      return to - from <= TEXT.length ? -1 : text(data, from, to);
    }
    if (begins(data, from, to, BINARY)) {
      return to - from < BINARY_HEAD ? -1 : binary(data, from, to);
    }
    return from;
  }

  private static boolean begins(byte[] data, int from, int to, byte[] word) {
    int length = Math.min(word.length, to - from);
    for (int i = 0; i < length; i++) {
      if (data[from + i] != word[i]) {
        return false;
      }
    }
    return true;
  }

  private int text(byte[] data, int from, int to) {
    byte protocol = data[from + TEXT.length];
    if (protocol != 'T' && protocol != 'U') {
      return from;
    }
    int last = Math.min(to, from + LONGEST_TEXT);
    for (int at = from; at < last; at++) {
      if (data[at] == '\n') {
        String line = new String(data, from, at - from, StandardCharsets.ISO_8859_1);
        String[] words = BLANK.split(line.strip(), -1);
        if (words.length == 6) {
          client = AddressReader.endpoint(words[2], words[4]);
        }
        return at + 1;
      }
    }
    return last == to && to - from < LONGEST_TEXT ? -1 : from;
  }

  private int binary(byte[] data, int from, int to) {
    int length = (int) number(data, from + 14, 2);
    int end = from + BINARY_HEAD + length;
    if (end > to) {
      return -1;
    }
    int family = (data[from + 13] & 255) >> 4;
    int at = from + BINARY_HEAD;
    if ((data[from + 12] & 255) == PROXIED && family == IPV4 && length >= 12) {
      client = Endpoint.v4((int) number(data, at, 4), (int) number(data, at + 8, 2));
    } else if ((data[from + 12] & 255) == PROXIED && family == IPV6 && length >= 36) {
      int port = (int) number(data, at + 32, 2);
      client = new Endpoint(number(data, at, 8), number(data, at + 8, 8), port);
    }
    return end;
  }

  private static long number(byte[] data, int from, int bytes) {
    long number = 0;
    for (int at = from; at < from + bytes; at++) {
      number = number << 8 | (data[at] & 255);
    }
    return number;
  }

  /** The client that the header names, or null. */
  Endpoint client() {
    return client;
  }
}
