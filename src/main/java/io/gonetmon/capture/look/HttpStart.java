package io.gonetmon.capture.look;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Tells by its first bytes whether a payload begins a message of HTTP/1 (RFC 9112, section 2.1).
 */
enum HttpStart {
  REQUEST,
  RESPONSE,
  NONE;

  private static final byte[] VERSION = "HTTP/1.".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_METHOD = 20;

  /** Enough to tell requests from other protocols where the end of the line is not there. */
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");

  /** What the bytes from {@code from} to {@code to} begin. */
  static HttpStart of(byte[] data, int from, int to) {
    if (isVersion(data, from, to)) {
      return RESPONSE;
    }
    int space = from;
    while (space < to && space - from < LONGEST_METHOD && isOfMethod(data[space])) {
      space++;
    }
    boolean isMethod = space > from && space + 1 < to && data[space] == ' ';
    return isMethod && isRequest(data, from, space, to) ? REQUEST : NONE;
  }

  private static boolean isOfMethod(byte octet) {
    return (octet >= 'A' && octet <= 'Z') || octet == '-' || octet == '_';
  }

  private static boolean isRequest(byte[] data, int from, int space, int to) {
    int end = space + 1;
    int lastSpace = space;
    while (end < to && data[end] != '\r' && data[end] != '\n') {
      if (data[end] == ' ') {
        lastSpace = end;
      }
      end++;
    }
    if (end < to) {
      return lastSpace > space && isVersion(data, lastSpace + 1, end);
    }
    byte target = data[space + 1];
    String method = new String(data, from, space - from, StandardCharsets.US_ASCII);
    return (target == '/' || target == 'h') && METHODS.contains(method);
  }

  private static boolean isVersion(byte[] data, int from, int to) {
    for (int i = 0; i < VERSION.length; i++) {
      if (from + i >= to || data[from + i] != VERSION[i]) {
        return false;
      }
    }
    return true;
  }
}
