package io.gonetmon.http.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Guesses from its first bytes whether a segment begins with a start line, where it may begin with
 * anything. The less is known of the method, the more of the rest has to be there.
 */
public final class StartLineDetector {
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

  private static final String STATUS = "HTTP/d.d ddd";
  private static final byte[] HTTP = StartLine.name("http");
  private static final int SHORTEST_METHOD = 3;
  private static final int VERSION = "HTTP/1.1".length();

  private StartLineDetector() {}

  /** Whether the bytes begin like a response, as far as they go. */
  public static boolean response(byte[] data, int from, int to) {
    int length = Math.min(STATUS.length(), to - from);
    for (int i = 0; i < length; i++) {
      char wanted = STATUS.charAt(i);
      byte b = data[from + i];
      if (wanted == 'd' ? !StartLine.isDigit(b) : b != wanted) {
        return false;
      }
    }
    int end = from + STATUS.length();
    return end >= to || !StartLine.isDigit(data[end]);
  }

  /** Whether the bytes begin with the essential part of a status line. */
  public static boolean isResponse(byte[] data, int from, int to) {
    return to - from >= STATUS.length() && response(data, from, to);
  }

  /** Whether the bytes begin with a whole request line. */
  public static boolean isRequest(byte[] data, int from, int to) {
    if (!request(data, from, to)) {
      return false;
    }
    return StartLine.lineFeed(data, from, to) < to;
  }

  /** Whether the bytes begin like a request, as far as they go. */
  public static boolean request(byte[] data, int from, int to) {
    for (String method : METHODS) {
      int length = Math.min(method.length(), to - from);
      if (StartLine.begins(data, from, length, method)) {
        return lineFits(data, from + length, to);
      }
    }
    int end = StartLine.tokenEnd(data, from, to);
    return end - from >= SHORTEST_METHOD
        && end + 1 < to
        && data[end] == ' '
        && isTarget(data, StartLine.skipSpaces(data, end, to), to)
        && lineFits(data, end + 1, to)
        && (isWord(data, from, end, 'A') || (isWord(data, from, end, 'a') && isHead(data, end, to)))
        && !isRestOfMethod(data, from, end + 1);
  }

  /** Whether a target begins there as nearly all do. */
  private static boolean isTarget(byte[] data, int from, int to) {
    return from < to
        && (data[from] == '/'
            || data[from] == '*'
            || (to - from > 4 && StartLine.isName(data, from, HTTP)));
  }

  /** Whether a method has letters of one case only, which begin with {@code first}, and hyphens. */
  private static boolean isWord(byte[] data, int from, int to, char first) {
    for (int at = from; at < to; at++) {
      boolean letter = data[at] >= first && data[at] < first + 26;
      boolean inner = at > from && (data[at] == '_' || data[at] == '-');
      if (!letter && !inner) {
        return false;
      }
    }
    return true;
  }

  /** Whether a whole line is followed by the end of the head or by a field. */
  private static boolean isHead(byte[] data, int from, int to) {
    int next = StartLine.lineFeed(data, from, to) + 1;
    if (next >= to) {
      return false;
    }
    int nameEnd = StartLine.tokenEnd(data, next, to);
    return data[next] == '\r'
        || data[next] == '\n'
        || (nameEnd > next && nameEnd < to && data[nameEnd] == ':');
  }

  /** Whether a segment may have begun in the middle of a method. */
  private static boolean isRestOfMethod(byte[] data, int from, int to) {
    for (String method : METHODS) {
      int cut = method.length() - (to - from);
      if (cut > 0 && StartLine.isExactly(data, from, method.substring(cut))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the first line goes on with a target and, if it is whole, a version. Only then may the
   * target hold blanks, if it begins as one does.
   */
  private static boolean lineFits(byte[] data, int from, int to) {
    int blanks = 0;
    for (int at = from; at < to; at++) {
      byte b = data[at];
      if (b == '\n') {
        return isWhole(data, from, data[at - 1] == '\r' ? at - 1 : at, blanks);
      }
      if (b == ' ') {
        blanks++;
      } else if (b >= 0 && b < ' ' && b != '\r') {
        return false;
      }
    }
    return blanks <= 1;
  }

  private static boolean isWhole(byte[] data, int from, int end, int blanks) {
    int version = end - VERSION;
    if (version - 1 <= from
        || data[version - 1] != ' '
        || !StartLine.isVersion(data, version, end)) {
      return false;
    }
    return blanks == 1
        || (isTarget(data, StartLine.skipSpaces(data, from, end), end)
            && !holdsVersion(data, from, version - 1));
  }

  /** Whether another line, or something like it, may end there. */
  private static boolean holdsVersion(byte[] data, int from, int to) {
    for (int at = from; at + VERSION < to; at++) {
      if (data[at] == ' ' && StartLine.isVersion(data, at + 1, to)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the bytes may become a start line of either kind when more come. */
  public static boolean canBecome(byte[] data, int from, int to) {
    int end = StartLine.tokenEnd(data, from, to);
    boolean method = end > from && (end == to || StartLine.isSpace(data[end]));
    return method || StatusLine.canBegin(data, from, to);
  }
}
