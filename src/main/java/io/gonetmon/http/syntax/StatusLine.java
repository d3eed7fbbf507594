package io.gonetmon.http.syntax;

/** Reads status lines as browsers do, which is far more than RFC 9112, section 4, allows. */
public final class StatusLine {
  private static final byte[] HTTP = StartLine.name("http/");
  private static final int NAME = 4;
  private static final int MOST_LEADING_BLANKS = 4;
  private static final int LONGEST_VERSION = 16;

  /** What is assumed when a line holds no status. */
  private static final int OK = 200;

  private StatusLine() {}

  /** Whether a line that begins so is a status line, if any. */
  public static boolean isBegun(byte[] data, int from, int to) {
    byte first = data[from];
    return (first == 'H' || first == 'h' || first == 'I' || StartLine.isBlank(first))
        && nameEnd(data, from, to) > 0;
  }

  /** The offset behind {@code HTTP} or {@code ICY} and what ends it, or -1. */
  private static int nameEnd(byte[] data, int from, int to) {
    int at = from;
    while (at < to && at - from < MOST_LEADING_BLANKS && StartLine.isBlank(data[at])) {
      at++;
    }
    if (to - at > NAME
        && StartLine.isName(data, at, HTTP, NAME)
        && (data[at + NAME] == '/' || StartLine.isBlank(data[at + NAME]))) {
      return at + NAME;
    }
    return to - at > 3 && StartLine.isExactly(data, at, "ICY ") ? at + 3 : -1;
  }

  /** Whether the bytes are the beginning of a status line, as far as they go. */
  public static boolean canBegin(byte[] data, int from, int to) {
    int at = from;
    while (at < to && at - from < MOST_LEADING_BLANKS && StartLine.isBlank(data[at])) {
      at++;
    }
    return at == to || nameEnd(data, from, to) > 0 || (to - at < 5 && isPartOfName(data, at, to));
  }

  private static boolean isPartOfName(byte[] data, int from, int to) {
    return StartLine.isName(data, from, HTTP, to - from)
        || (to - from < 4 && StartLine.isExactly(data, from, "ICY ".substring(0, to - from)));
  }

  /** The status of a line that {@link #isBegun}, or -1; a reason need not follow. */
  public static int status(byte[] data, int from, int to) {
    int version = nameEnd(data, from, to);
    int at = version;
    while (at < to && !StartLine.isSpace(data[at])) {
      at++;
    }
    if (at - version > LONGEST_VERSION) {
      return -1;
    }
    at = StartLine.skipSpaces(data, at, to);
    boolean versioned = version + 1 < to && StartLine.isDigit(data[version + 1]);
    if (at == to || !StartLine.isDigit(data[at])) {
      return versioned ? OK : -1;
    }
    return number(data, at, to);
  }

  private static int number(byte[] data, int from, int to) {
    int at = from;
    int status = 0;
    while (at < to && at - from < 4 && StartLine.isDigit(data[at])) {
      status = 10 * status + data[at] - '0';
      at++;
    }
    return at - from == 3 && status >= 100 ? status : -1;
  }
}
