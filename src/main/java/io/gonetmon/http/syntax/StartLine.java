package io.gonetmon.http.syntax;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads the words of start lines and header fields from bytes (RFC 9112, sections 3 to 5). */
public final class StartLine {
  /** When there is no length. */
  public static final long NO_LENGTH = -1;

  /** When a length is malformed, or there are several. */
  public static final long BAD_LENGTH = -2;

  private static final int LONGEST_METHOD = 32;
  private static final int BEYOND_LINE_FEED = '\n' + 1;
  private static final boolean[] TOKEN = new boolean[128];

  static {
    String letters = "abcdefghijklmnopqrstuvwxyz";
    String all = letters + letters.toUpperCase(Locale.ROOT) + "0123456789!#$%&'*+-.^_`|~";
    all.chars().forEach(each -> TOKEN[each] = true);
  }

  private StartLine() {}

  /** Whether {@code HTTP/1.x} stands at {@code from}. */
  public static boolean isVersion(byte[] data, int from, int to) {
    return to - from >= 8
        && isExactly(data, from, "HTTP/1.")
        && data[from + 7] >= '0'
        && data[from + 7] <= '9';
  }

  /** The end of the method that begins at {@code from}; the same offset when there is none. */
  public static int tokenEnd(byte[] data, int from, int to) {
    int at = from;
    while (at < to && isTokenByte(data[at])) {
      at++;
    }
    return at - from > LONGEST_METHOD ? from : at;
  }

  /** Whether a byte may stand in a method (RFC 9110, section 5.6.2). */
  public static boolean isTokenByte(byte b) {
    return b >= 0 && TOKEN[b];
  }

  public static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  /** Whether a byte may begin a line that continues the one before. */
  public static boolean isBlank(byte b) {
    return b == ' ' || b == '\t';
  }

  /** Whether a byte parts words (RFC 9112, section 3), or the lines of a folded field. */
  public static boolean isSpace(byte b) {
    return b == ' ' || (b >= '\t' && b <= '\r');
  }

  public static int skipSpaces(byte[] data, int from, int to) {
    int at = from;
    while (at < to && isSpace(data[at])) {
      at++;
    }
    return at;
  }

  public static int trimmedEnd(byte[] data, int from, int to) {
    int end = to;
    while (end > from && isSpace(data[end - 1])) {
      end--;
    }
    return end;
  }

  /** The offset of the last space, or one before {@code from}. */
  public static int lastSpace(byte[] data, int from, int to) {
    int at = to - 1;
    while (at >= from && !isSpace(data[at])) {
      at--;
    }
    return at;
  }

  public static boolean isExactly(byte[] data, int from, String word) {
    return begins(data, from, word.length(), word);
  }

  /** Whether {@code length} bytes are those that {@code word} begins with. */
  public static boolean begins(byte[] data, int from, int length, String word) {
    for (int i = 0; i < length; i++) {
      if (data[from + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** A name to compare with. */
  public static byte[] name(String lowerCase) {
    return lowerCase.getBytes(StandardCharsets.US_ASCII);
  }

  /** Compares without case; {@code name} is lower-case. */
  public static boolean isName(byte[] data, int from, byte[] name) {
    return isName(data, from, name, name.length);
  }

  /** Compares the first {@code length} bytes of a name without case. */
  static boolean isName(byte[] data, int from, byte[] name, int length) {
    for (int i = 0; i < length; i++) {
      byte b = data[from + i];
      if ((b >= 'A' && b <= 'Z' ? b + 32 : b) != name[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * The offset of the next line feed, or {@code to}. Eight bytes are looked at together, as nearly
   * all are printable: that takes half the time.
   */
  public static int lineFeed(byte[] data, int from, int to) {
    int at = from;
    while (at + 8 <= to
        && ((data[at] - BEYOND_LINE_FEED)
                | (data[at + 1] - BEYOND_LINE_FEED)
                | (data[at + 2] - BEYOND_LINE_FEED)
                | (data[at + 3] - BEYOND_LINE_FEED)
                | (data[at + 4] - BEYOND_LINE_FEED)
                | (data[at + 5] - BEYOND_LINE_FEED)
                | (data[at + 6] - BEYOND_LINE_FEED)
                | (data[at + 7] - BEYOND_LINE_FEED))
            >= 0) {
      at += 8;
    }
    while (at < to && data[at] != '\n') {
      at++;
    }
    return at;
  }

  /** A length, given once or as a list of equal ones (RFC 9110, section 8.6). */
  public static long lengthList(byte[] data, int from, int to) {
    long length = NO_LENGTH;
    int at = from;
    while (at < to) {
      int end = at;
      while (end < to && data[end] != ',') {
        end++;
      }
      long one = length(data, skipSpaces(data, at, end), trimmedEnd(data, at, end));
      if (length != NO_LENGTH && length != one) {
        return BAD_LENGTH;
      }
      length = one;
      at = end + 1;
    }
    return length == NO_LENGTH ? BAD_LENGTH : length;
  }

  private static long length(byte[] data, int from, int to) {
    if (to <= from || to - from > 18) {
      return BAD_LENGTH;
    }
    long value = 0;
    for (int i = from; i < to; i++) {
      if (!isDigit(data[i])) {
        return BAD_LENGTH;
      }
      value = 10 * value + data[i] - '0';
    }
    return value;
  }
}
