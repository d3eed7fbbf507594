package io.gonetmon.http;

/** Tells from its first bytes whether a segment may begin with a start line. */
final class StartGuess {
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

  /** Whether the bytes begin like a request with an upper-case method, as far as they go. */
  static boolean request(byte[] data, int from, int to) {
    int at = from;
    while (at < to && StartLine.isUpperCase(data[at])) {
      at++;
    }
    if (at == from || at - from > 20) {
      return false;
    }
    return at == to || (data[at] == ' ' && lineFits(data, at, to));
  }

  /** Whether the first line, if it is whole, ends as a request line does. */
  private static boolean lineFits(byte[] data, int from, int to) {
    for (int at = from; at < to; at++) {
      if (data[at] == '\n') {
        int end = data[at - 1] == '\r' ? at - 1 : at;
        return end - from > 9 && StartLine.isVersion(data, end - 8, end);
      }
      if (data[at] >= 0 && data[at] < ' ' && data[at] != '\r' && data[at] != '\t') {
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
