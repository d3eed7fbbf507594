package io.gonetmon.http.syntax;

/**
 * Finds the name and password in front of a host, which are never shown (RFC 3986, section 3.2.1).
 */
final class UserInfo {
  private UserInfo() {}

  /**
   * The offset behind user information in what begins with an authority; {@code from} when there is
   * none. A password may hold what should have been escaped: {@code u:p/w@h}.
   */
  static int end(byte[] data, int from, int to) {
    int authorityTo = from;
    while (authorityTo < to && !endsAuthority(data[authorityTo])) {
      authorityTo++;
    }
    int last = afterLastAt(data, from, authorityTo);
    return last > from || isPort(data, from, authorityTo) ? last : afterLastAt(data, from, to);
  }

  private static boolean endsAuthority(byte b) {
    return b == '/' || b == '?' || b == '#' || b == '\\';
  }

  private static int afterLastAt(byte[] data, int from, int to) {
    int at = to;
    while (at > from && data[at - 1] != '@') {
      at--;
    }
    return at;
  }

  /** Whether digits alone follow the last colon, if there is one behind the brackets of IPv6. */
  private static boolean isPort(byte[] data, int from, int to) {
    int at = to;
    while (at > from && data[at - 1] >= '0' && data[at - 1] <= '9') {
      at--;
    }
    boolean digits = at < to;
    if (digits && at > from && data[at - 1] == ':') {
      return true;
    }
    while (at > from && data[at - 1] != ':' && data[at - 1] != ']') {
      at--;
    }
    return at == from || data[at - 1] == ']';
  }
}
