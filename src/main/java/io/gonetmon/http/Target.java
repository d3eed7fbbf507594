package io.gonetmon.http;

/**
 * Where the parts of a request target lie in its bytes (RFC 9112, section 3.2). Reused for each
 * request.
 */
final class Target {
  private int authorityFrom;
  private int authorityTo;
  private int sectionFrom;
  private int sectionTo;
  private boolean root;

  /** Finds the parts of the target between two offsets. */
  void read(byte[] data, int from, int to) {
    authorityFrom = from;
    authorityTo = from;
    root = false;
    if (from < to && data[from] == '/') {
      section(data, from, to);
      return;
    }
    int path = schemeEnd(data, from, to);
    if (path < 0) {
      sectionFrom = from;
      sectionTo = until(data, from, to);
      root = sectionTo == sectionFrom;
      return;
    }
    authorityFrom = path;
    authorityTo = until(data, path, to);
    section(data, authorityTo, to);
  }

  private void section(byte[] data, int from, int to) {
    sectionFrom = from;
    sectionTo = from < to && data[from] == '/' ? until(data, from + 1, to) : from;
    root = sectionTo - sectionFrom <= 1;
  }

  /** The offset of the first slash, query or fragment. */
  private static int until(byte[] data, int from, int to) {
    int at = from;
    while (at < to && data[at] != '/' && data[at] != '?' && data[at] != '#') {
      at++;
    }
    return at;
  }

  /** The offset behind {@code scheme://}, or -1. */
  private static int schemeEnd(byte[] data, int from, int to) {
    for (int at = from; at + 2 < to; at++) {
      if (data[at] == ':') {
        return data[at + 1] == '/' && data[at + 2] == '/' && at > from ? at + 3 : -1;
      }
    }
    return -1;
  }

  boolean hasAuthority() {
    return authorityTo > authorityFrom;
  }

  int authorityFrom() {
    return authorityFrom;
  }

  int authorityTo() {
    return authorityTo;
  }

  /** Whether the section is {@code /}. */
  boolean isRoot() {
    return root;
  }

  int sectionFrom() {
    return sectionFrom;
  }

  int sectionTo() {
    return sectionTo;
  }
}
