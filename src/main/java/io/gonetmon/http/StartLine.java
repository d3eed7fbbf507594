package io.gonetmon.http;

import java.util.Locale;

/** Reads the words of start lines and header fields from bytes (RFC 9112, sections 3 to 5). */
final class StartLine {
  private static final int LONGEST_METHOD = 32;
  private static final boolean[] TOKEN = new boolean[128];

  static {
    String letters = "abcdefghijklmnopqrstuvwxyz";
    String all = letters + letters.toUpperCase(Locale.ROOT) + "0123456789!#$%&'*+-.^_`|~";
    all.chars().forEach(each -> TOKEN[each] = true);
  }

  private StartLine() {}

  /** Whether {@code HTTP/1.x} stands at {@code from}. */
  static boolean isVersion(byte[] data, int from, int to) {
    return to - from >= 8
        && isExactly(data, from, "HTTP/1.")
        && data[from + 7] >= '0'
        && data[from + 7] <= '9';
  }

  /** The three digits of a status, or -1; a reason need not follow (RFC 9112, section 4). */
  static int status(byte[] data, int from, int to) {
    int at = skipSpaces(data, from, to);
    if (to - at < 3 || at == from || (to - at > 3 && isDigit(data[at + 3]))) {
      return -1;
    }
    int status = 0;
    for (int i = at; i < at + 3; i++) {
      if (!isDigit(data[i])) {
        return -1;
      }
      status = 10 * status + data[i] - '0';
    }
    return status >= 100 ? status : -1;
  }

  /** The end of the method that begins at {@code from}; the same offset when there is none. */
  static int tokenEnd(byte[] data, int from, int to) {
    int at = from;
    while (at < to && isTokenByte(data[at])) {
      at++;
    }
    return at - from > LONGEST_METHOD ? from : at;
  }

  /** Whether a byte may stand in a method (RFC 9110, section 5.6.2). */
  static boolean isTokenByte(byte b) {
    return b >= 0 && TOKEN[b];
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  static int skipSpaces(byte[] data, int from, int to) {
    int at = from;
    while (at < to && (data[at] == ' ' || data[at] == '\t')) {
      at++;
    }
    return at;
  }

  static int trimmedEnd(byte[] data, int from, int to) {
    int end = to;
    while (end > from && (data[end - 1] == ' ' || data[end - 1] == '\t')) {
      end--;
    }
    return end;
  }

  /** The offset of the last space, or one before {@code from}. */
  static int lastSpace(byte[] data, int from, int to) {
    int at = to - 1;
    while (at >= from && data[at] != ' ' && data[at] != '\t') {
      at--;
    }
    return at;
  }

  static boolean isExactly(byte[] data, int from, String word) {
    return begins(data, from, word.length(), word);
  }

  /** Whether {@code length} bytes are those that {@code word} begins with. */
  static boolean begins(byte[] data, int from, int length, String word) {
    for (int i = 0; i < length; i++) {
      if (data[from + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Compares without case; {@code name} is lower-case. */
  static boolean isName(byte[] data, int from, String name) {
    for (int i = 0; i < name.length(); i++) {
      byte b = data[from + i];
      if ((b >= 'A' && b <= 'Z' ? b + 32 : b) != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** A length, given once or as a list of equal ones (RFC 9110, section 8.6). */
  static long lengthList(byte[] data, int from, int to) {
    long length = Head.NONE;
    int at = from;
    while (at < to) {
      int end = at;
      while (end < to && data[end] != ',') {
        end++;
      }
      long one = length(data, skipSpaces(data, at, end), trimmedEnd(data, at, end));
      if (length != Head.NONE && length != one) {
        return Head.INVALID;
      }
      length = one;
      at = end + 1;
    }
    return length == Head.NONE ? Head.INVALID : length;
  }

  private static long length(byte[] data, int from, int to) {
    if (to <= from || to - from > 18) {
      return Head.INVALID;
    }
    long value = 0;
    for (int i = from; i < to; i++) {
      if (!isDigit(data[i])) {
        return Head.INVALID;
      }
      value = 10 * value + data[i] - '0';
    }
    return value;
  }
}
