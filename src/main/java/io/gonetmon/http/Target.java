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
  private int pathFrom;
  private int pathTo;

  /** Finds the parts of the target between two offsets. */
  void read(byte[] data, int from, int to) {
    authorityFrom = from;
    authorityTo = from;
    if (from < to && data[from] == '/') {
      path(data, from, to);
      return;
    }
    int authority = schemeEnd(data, from, to);
    if (authority >= 0) {
      authorityFrom = authority;
      authorityTo = until(data, authority, to, true);
    }
    path(data, authority < 0 ? from : authorityTo, to);
  }

  private void path(byte[] data, int from, int to) {
    boolean absolute = from < to && data[from] == '/';
    sectionFrom = from;
    sectionTo = until(data, absolute ? from + 1 : from, to, true);
    pathFrom = from;
    pathTo = until(data, sectionTo, to, false);
  }

  /** The offset of the query or fragment, or of the first slash before it. */
  private static int until(byte[] data, int from, int to, boolean orSlash) {
    int at = from;
    while (at < to && data[at] != '?' && data[at] != '#' && !(orSlash && data[at] == '/')) {
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

  int sectionFrom() {
    return sectionFrom;
  }

  int sectionTo() {
    return sectionTo;
  }

  int pathFrom() {
    return pathFrom;
  }

  int pathTo() {
    return pathTo;
  }
}
