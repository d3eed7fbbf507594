package io.gonetmon.http;

import java.util.Locale;

/** Writes a host as it is compared: lower-case, without user, without port 80. */
final class Hosts {
  private Hosts() {}

  static String normalised(byte[] authority, int maxChars) {
    int from = 0;
    for (int i = 0; i < authority.length; i++) {
      if (authority[i] == '@') {
        from = i + 1;
      }
    }
    int to = authority.length;
    if (to - from > 3
        && authority[to - 3] == ':'
        && authority[to - 2] == '8'
        && authority[to - 1] == '0') {
      to -= 3;
    }
    return Printable.of(authority, from, to, maxChars).toLowerCase(Locale.ROOT);
  }
}
