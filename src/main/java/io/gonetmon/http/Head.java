package io.gonetmon.http;

/**
 * The start line and those header fields of a message that decide what it is and where it ends (RFC
 * 9112). Holds offsets into the bytes it was read from; reused for each message.
 */
final class Head {
  static final long NONE = -1;
  static final long INVALID = -2;

  private byte[] data;
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

  /**
   * Reads a head. What is read stays until the next call.
   *
   * @return the offset behind the empty line that ends it, or -1 when that is not there
   */
  int read(byte[] bytes, int from, int to) {
    data = bytes;
    valid = false;
    hostFrom = 0;
    hostTo = 0;
    contentLength = NONE;
    transferEncoded = false;
    chunked = false;
    int line = from;
    for (int at = from; at < to; at++) {
      if (bytes[at] == '\n') {
        int end = at > line && bytes[at - 1] == '\r' ? at - 1 : at;
        if (line == from) {
          valid = startLine(line, end);
        } else if (end == line) {
          return at + 1;
        } else {
          field(line, end);
        }
        line = at + 1;
      }
    }
    return -1;
  }

  /** Whether the start line was complete and well formed. */
  boolean isValid() {
    return valid;
  }

  private boolean startLine(int from, int to) {
    response = StartLine.isVersion(data, from, to) && (to == from + 8 || data[from + 8] == ' ');
    if (response) {
      status = StartLine.status(data, from + 8, to);
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
    if (!mayMatter(data[from])) {
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
      default -> {}
    }
  }

  /** The first letter rules out most fields that do not matter. */
  private static boolean mayMatter(byte first) {
    int letter = first | 0x20;
    return letter == 'h' || letter == 'c' || letter == 't';
  }

  private void host(int name, int from, int to) {
    if (hostTo == 0 && StartLine.isName(data, name, "host") && to > from) {
      hostFrom = from;
      hostTo = to;
    }
  }

  private void contentLength(int name, int from, int to) {
    if (StartLine.isName(data, name, "content-length")) {
      long value = StartLine.lengthList(data, from, to);
      contentLength = contentLength == NONE || contentLength == value ? value : INVALID;
    }
  }

  private void transferEncoding(int name, int from, int to) {
    if (StartLine.isName(data, name, "transfer-encoding")) {
      transferEncoded = true;
      int last = to;
      while (last > from && data[last - 1] != ',' && data[last - 1] != ' ') {
        last--;
      }
      chunked = to - last == 7 && StartLine.isName(data, last, "chunked");
    }
  }

  boolean isResponse() {
    return response;
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

  /** The body's length, {@link #NONE} or {@link #INVALID}. */
  long contentLength() {
    return contentLength;
  }

  boolean isTransferEncoded() {
    return transferEncoded;
  }

  boolean isChunked() {
    return chunked;
  }
}
