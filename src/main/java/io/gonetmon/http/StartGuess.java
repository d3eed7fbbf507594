package io.gonetmon.http;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Tells from its first bytes whether a segment may begin with a start line. */
final class StartGuess {
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

  private static final String VERSION = "HTTP/1.";
  private static final byte[] HTTP = {'H', 'T', 'T', 'P', '/'};

  private StartGuess() {}

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

  /** Whether a target, one space, a version and the line's end follow, as far as the bytes go. */
  private static boolean lineFits(byte[] data, int from, int to) {
    int space = from;
    while (space < to && (data[space] < 0 || data[space] > ' ')) {
      space++;
    }
    if (space == to) {
      return true;
    }
    int version = space + 1;
    int end = version + VERSION.length();
    return data[space] == ' '
        && space > from
        && StartLine.begins(data, version, Math.min(to - version, VERSION.length()), VERSION)
        && (to <= end || (data[end] >= '0' && data[end] <= '9'))
        && (to <= end + 1 || data[end + 1] == '\r' || data[end + 1] == '\n');
  }

  /** Whether the bytes may become a start line of either kind when more come. */
  static boolean canBecome(byte[] data, int from, int to) {
    int end = StartLine.tokenEnd(data, from, to);
    boolean method = end > from && (end == to || data[end] == ' ' || data[end] == '\t');
    return method || response(data, from, to);
  }
}
