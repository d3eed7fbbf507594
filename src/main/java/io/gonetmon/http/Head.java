package io.gonetmon.http;

import io.gonetmon.http.syntax.NotedFields;
import io.gonetmon.http.syntax.StartLine;
import io.gonetmon.http.syntax.StatusLine;
import io.gonetmon.model.NotDecoded.Foreign;

/**
 * The start line and those header fields of a message that decide what it is and where it ends (RFC
 * 9112). Holds offsets into the bytes it was read from; reused for each message.
 */
final class Head {
  static final long NONE = StartLine.NO_LENGTH;
  static final long INVALID = StartLine.BAD_LENGTH;
  private static final int LOWER_CASE = 0x20;
  private static final byte[] HOST = StartLine.name("host");
  private static final byte[] CONTENT_LENGTH = StartLine.name("content-length");
  private static final byte[] TRANSFER_ENCODING = StartLine.name("transfer-encoding");
  private static final byte[] CHUNKED = StartLine.name("chunked");
  private static final byte[] IDENTITY = StartLine.name("identity");
  private static final byte[] UPGRADE = StartLine.name("upgrade:");
  private static final byte[] WEBSOCKET = StartLine.name("websocket");
  private static final byte[] HTTP2 = StartLine.name("h2c");

  private byte[] data;
  private int headFrom;
  private int headTo;
  private boolean valid;
  private boolean response;
  private int status;
  private int methodFrom;
  private int methodTo;
  private int targetFrom;
  private int targetTo;
  private int minorVersion;
  private int hostFrom;
  private int hostTo;
  private long contentLength;
  private boolean transferEncoded;
  private boolean chunked;

  /** Whether fields are noted that decide nothing, but are shown. */
  private final boolean shown;

  private final NotedFields noted = new NotedFields();

  /**
   * @param shown whether fields are noted that decide nothing, but are shown
   */
  Head(boolean shown) {
    this.shown = shown;
  }

  /**
   * Reads a head. What is read stays until the next call.
   *
   * @return the offset behind the empty line that ends it, or -1 when that is not there
   */
  int read(byte[] bytes, int from, int to) {
    data = bytes;
    headFrom = from;
    headTo = to;
    valid = false;
    hostFrom = 0;
    hostTo = 0;
    contentLength = NONE;
    transferEncoded = false;
    chunked = false;
    noted.clear();
    int line = from;
    int at = StartLine.lineFeed(bytes, from, to);
    while (at < to) {
      int end = at > line && bytes[at - 1] == '\r' ? at - 1 : at;
      if (line == from) {
        valid = startLine(line, end);
        line = at + 1;
      } else if (end == line) {
        headTo = at;
        return at + 1;
      } else if (!isFolded(at)) {
        field(line, end);
        line = at + 1;
      }
      at = StartLine.lineFeed(bytes, at + 1, to);
    }
    return -1;
  }

  /** Whether a field goes on in the next line (RFC 9112, section 5.2). */
  private boolean isFolded(int lineFeed) {
    return lineFeed + 1 < headTo && StartLine.isBlank(data[lineFeed + 1]);
  }

  /** Whether the start line was complete and well formed. */
  boolean isValid() {
    return valid;
  }

  private boolean startLine(int from, int to) {
    response = StatusLine.isBegun(data, from, to);
    if (response) {
      status = StatusLine.status(data, from, to);
      return status >= 0;
    }
    int end = StartLine.trimmedEnd(data, from, to);
    int version = StartLine.lastSpace(data, from, end) + 1;
    methodFrom = from;
    methodTo = StartLine.tokenEnd(data, from, end);
    targetFrom = StartLine.skipSpaces(data, methodTo, end);
    targetTo = StartLine.trimmedEnd(data, from, Math.max(from, version - 1));
    boolean isRequest =
        methodTo > from
            && targetFrom > methodTo
            && targetTo > targetFrom
            && end == version + 8
            && StartLine.isVersion(data, version, end);
    minorVersion = isRequest ? data[end - 1] - '0' : 0;
    return isRequest;
  }

  private void field(int from, int to) {
    if (!mayMatter(from, to)) {
      return;
    }
    int colon = from;
    while (colon < to && data[colon] != ':') {
      colon++;
    }
    if (colon == to) {
      return;
    }
    int nameEnd = StartLine.trimmedEnd(data, from, colon);
    int valueFrom = StartLine.skipSpaces(data, colon + 1, to);
    int valueTo = StartLine.trimmedEnd(data, valueFrom, to);
    switch (nameEnd - from) {
      case 4 -> host(from, valueFrom, valueTo);
      case 14 -> contentLength(from, valueFrom, valueTo);
      case 17 -> transferEncoding(from, valueFrom, valueTo);
      default -> {
        if (shown) {
          noted.note(data, from, nameEnd - from, valueFrom, valueTo);
        }
      }
    }
  }

  /** Two letters rule out most fields that do not matter. */
  private boolean mayMatter(int from, int to) {
    return switch (data[from] | LOWER_CASE) {
      case 'h' -> isLetter(from + 1, to, 'o');
      case 'c' -> isLetter(from + "content-".length(), to, 'l');
      case 't' -> isLetter(from + 1, to, 'r');
      case 'u' -> shown && isLetter(from + 1, to, 's');
      case 'r' -> shown && isLetter(from + 1, to, 'e');
      default -> false;
    };
  }

  private boolean isLetter(int at, int to, char letter) {
    return at < to && (data[at] | LOWER_CASE) == letter;
  }

  private void host(int name, int from, int to) {
    if (hostTo == 0 && StartLine.isName(data, name, HOST) && to > from) {
      hostFrom = from;
      hostTo = to;
    }
  }

  private void contentLength(int name, int from, int to) {
    if (StartLine.isName(data, name, CONTENT_LENGTH)) {
      long value = StartLine.lengthList(data, from, to);
      contentLength = contentLength == NONE || contentLength == value ? value : INVALID;
    }
  }

  private void transferEncoding(int name, int from, int to) {
    if (StartLine.isName(data, name, TRANSFER_ENCODING)) {
      int at = from;
      while (at < to) {
        int end = codingEnd(at, to);
        boolean isChunked = end - at == 7 && StartLine.isName(data, at, CHUNKED);
        chunked |= isChunked;
        boolean isNone = end == at || (end - at == 8 && StartLine.isName(data, at, IDENTITY));
        transferEncoded |= !isNone;
        at = end + 1;
      }
    }
  }

  private int codingEnd(int from, int to) {
    int end = from;
    while (end < to && data[end] != ',' && !StartLine.isSpace(data[end])) {
      end++;
    }
    return end;
  }

  boolean isResponse() {
    return response;
  }

  /** What a response switches to: its field Upgrade is read only here (RFC 9110, section 7.8). */
  Foreign upgrade() {
    int value = valueFrom(UPGRADE);
    if (value >= 0 && isWord(value, WEBSOCKET)) {
      return Foreign.WEBSOCKET;
    }
    return value >= 0 && isWord(value, HTTP2) ? Foreign.HTTP2 : Foreign.TUNNEL;
  }

  /**
   * Finds a field that is not looked for in each head.
   *
   * @param name with its colon
   * @return the offset of its value, or -1
   */
  private int valueFrom(byte[] name) {
    for (int at = headFrom; at + name.length < headTo; at++) {
      if (data[at] == '\n' && StartLine.isName(data, at + 1, name)) {
        int value = at + 1 + name.length;
        return StartLine.skipSpaces(data, value, StartLine.lineFeed(data, value, headTo));
      }
    }
    return -1;
  }

  private boolean isWord(int at, byte[] word) {
    return headTo - at >= word.length && StartLine.isName(data, at, word);
  }

  int status() {
    return status;
  }

  byte[] data() {
    return data;
  }

  int methodFrom() {
    return methodFrom;
  }

  int methodTo() {
    return methodTo;
  }

  boolean isMethod(String method) {
    return methodTo - methodFrom == method.length()
        && StartLine.isExactly(data, methodFrom, method);
  }

  int targetFrom() {
    return targetFrom;
  }

  int targetTo() {
    return targetTo;
  }

  /** Of a request. */
  int minorVersion() {
    return minorVersion;
  }

  boolean hasHost() {
    return hostTo > hostFrom;
  }

  int hostFrom() {
    return hostFrom;
  }

  int hostTo() {
    return hostTo;
  }

  /** The fields that are shown. */
  NotedFields noted() {
    return noted;
  }

  /** The body's length, {@link #NONE} or {@link #INVALID}. */
  long contentLength() {
    return contentLength;
  }

  /** Whether any coding but {@code identity} is named, which the older RFC 2616 had. */
  boolean isTransferEncoded() {
    return transferEncoded;
  }

  /** Whether {@code chunked} is among the codings, at any place, as browsers see it. */
  boolean isChunked() {
    return chunked;
  }
}
