package io.gonetmon.http;

import io.gonetmon.text.Printable;

/** Writes a host as it is compared: lower-case, without user, without port 80. */
final class HostNormalizer {
  private HostNormalizer() {}

  static String normalised(byte[] authority, int maxChars) {
    int from = 0;
    for (int i = 0; i < authority.length; i++) {
      if (authority[i] == '@') {
        from = i + 1;
      }
    }
    int to = authority.length;
    if (to - from >= 3
        && authority[to - 3] == ':'
        && authority[to - 2] == '8'
        && authority[to - 1] == '0') {
      to -= 3;
    } else if (to > from && authority[to - 1] == ':') {
      to--;
    }
    return Printable.of(lowerCase(authority), from, to, maxChars);
  }

  /** In ASCII alone: other letters may become longer, or change what is printable. */
  private static byte[] lowerCase(byte[] text) {
    byte[] lower = text.clone();
    for (int i = 0; i < lower.length; i++) {
      if (lower[i] >= 'A' && lower[i] <= 'Z') {
        lower[i] = (byte) (lower[i] + 'a' - 'A');
      }
    }
    return lower;
  }
}
