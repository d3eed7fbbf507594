package io.gonetmon.http.syntax;

/**
 * Where the parts of a request target lie in its bytes (RFC 9112, section 3.2). Reused for each
 * request.
 */
public final class Target {
  private int authorityFrom;
  private int authorityTo;
  private int sectionFrom;
  private int sectionTo;
  private int pathFrom;
  private int pathTo;

  /** Finds the parts of the target between two offsets; user information is in none of them. */
  public void read(byte[] data, int from, int to) {
    authorityFrom = from;
    authorityTo = from;
    int afterSlashes = skipSlashes(data, from, to);
    if (from < to && data[from] == '/') {
      path(data, from, to);
      if (afterSlashes > from + 1) {
        withoutUserInfo(data, from, afterSlashes, to);
      }
      return;
    }
    int authority = schemeEnd(data, from, to);
    if (authority < 0) {
      path(data, UserInfo.end(data, from, to), to);
      return;
    }
    int afterScheme = skipSlashes(data, authority, to);
    int host = UserInfo.end(data, afterScheme, to);
    authorityFrom = host > afterScheme ? host : authority;
    authorityTo = until(data, authorityFrom, to, true);
    path(data, authorityTo, to);
  }

  /** A path that begins as an authority does may be meant for one. */
  private void withoutUserInfo(byte[] data, int from, int authority, int to) {
    int host = UserInfo.end(data, authority, to);
    if (host > authority) {
      sectionTo = from + 1;
      pathFrom = host;
      pathTo = until(data, host, to, false);
    }
  }

  private void path(byte[] data, int from, int to) {
    boolean absolute = from < to && data[from] == '/';
    sectionFrom = from;
    sectionTo = until(data, absolute ? from + 1 : from, to, true);
    pathFrom = from;
    pathTo = until(data, sectionTo, to, false);
  }

  /** As browsers do, takes a backslash for a slash. */
  private static int skipSlashes(byte[] data, int from, int to) {
    int at = from;
    while (at < to && (data[at] == '/' || data[at] == '\\')) {
      at++;
    }
    return at;
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

  public boolean hasAuthority() {
    return authorityTo > authorityFrom;
  }

  public int authorityFrom() {
    return authorityFrom;
  }

  public int authorityTo() {
    return authorityTo;
  }

  public int sectionFrom() {
    return sectionFrom;
  }

  public int sectionTo() {
    return sectionTo;
  }

  public int pathFrom() {
    return pathFrom;
  }

  public int pathTo() {
    return pathTo;
  }
}
