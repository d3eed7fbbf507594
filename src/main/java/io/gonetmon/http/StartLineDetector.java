package io.gonetmon.http;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Guesses from its first bytes whether a segment begins with a start line. */
final class StartLineDetector {
  /** The registered methods that are in use, and a few that are not registered, with a space. */
  private static final List<String> METHODS =
      Stream.of(
              "GET HEAD POST PUT DELETE CONNECT OPTIONS TRACE PATCH",
              "PROPFIND PROPPATCH MKCOL COPY MOVE LOCK UNLOCK REPORT SEARCH MKCALENDAR ACL",
              "BIND REBIND UNBIND LINK UNLINK CHECKOUT CHECKIN MERGE",
              "M-SEARCH NOTIFY SUBSCRIBE UNSUBSCRIBE PURGE QUERY")
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .map(method -> method + " ")
          .toList();

  private static final byte[] HTTP = {'H', 'T', 'T', 'P', '/'};

  private StartLineDetector() {}

  /** Whether the bytes begin like a response, as far as they go. */
  static boolean response(byte[] data, int from, int to) {
    int length = Math.min(HTTP.length, to - from);
    for (int i = 0; i < length; i++) {
      if (data[from + i] != HTTP[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether the bytes begin like a request with a well-known method, as far as they go. */
  static boolean request(byte[] data, int from, int to) {
    for (String method : METHODS) {
      int length = Math.min(method.length(), to - from);
      if (StartLine.begins(data, from, length, method)) {
        return lineFits(data, from + length, to);
      }
    }
    return false;
  }

  /** Whether the first line goes on with a target without spaces and, if it is whole, a version. */
  private static boolean lineFits(byte[] data, int from, int to) {
    int spaces = 0;
    for (int at = from; at < to; at++) {
      if (data[at] == '\n') {
        int end = data[at - 1] == '\r' ? at - 1 : at;
        return spaces == 1 && end - from > 9 && StartLine.isVersion(data, end - 8, end);
      }
      if (data[at] == ' ') {
        spaces++;
      }
      if (spaces > 1 || (data[at] >= 0 && data[at] < ' ' && data[at] != '\r')) {
        return false;
      }
    }
    return true;
  }

  /** Whether the bytes may become a start line of either kind when more come. */
  static boolean canBecome(byte[] data, int from, int to) {
    int end = StartLine.tokenEnd(data, from, to);
    boolean method = end > from && (end == to || data[end] == ' ' || data[end] == '\t');
    return method || response(data, from, to);
  }
}
