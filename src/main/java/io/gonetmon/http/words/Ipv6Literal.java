package io.gonetmon.http.words;

import io.gonetmon.model.Endpoint;
import java.util.regex.Pattern;

/**
 * An IPv6 address in lower-case hexadecimal text, in any of its spellings (RFC 4291, section 2.2).
 */
final class Ipv6Literal {
  private static final int GROUPS = 8;
  private static final Pattern COLON = Pattern.compile(":");
  private static final Pattern GROUP = Pattern.compile("[0-9a-f]{1,4}");
  private static final int LONGEST = 39;

  private Ipv6Literal() {}

  static boolean isOne(String text) {
    if (text.length() > LONGEST || text.indexOf(':') < 0) {
      return false;
    }
    int gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text) == GROUPS;
    }
    int before = groups(text.substring(0, gap));
    int after = groups(text.substring(gap + 2));
    return before >= 0 && after >= 0 && before + after < GROUPS;
  }

  /** How many groups there are, or -1 when one is malformed. */
  private static int groups(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    String[] groups = COLON.split(text, -1);
    for (String group : groups) {
      if (!GROUP.matcher(group).matches()) {
        return -1;
      }
    }
    return groups.length;
  }

  /** What {@link #isOne}, as RFC 5952 writes it. */
  static String canonical(String text) {
    Endpoint address = address(text);
    return address.isV4() ? text : address.address();
  }

  /** What {@link #isOne}, without a port. */
  static Endpoint address(String text) {
    int gap = text.indexOf("::");
    long[] halves = new long[2];
    if (gap < 0) {
      put(halves, text, 0);
    } else {
      put(halves, text.substring(0, gap), 0);
      String after = text.substring(gap + 2);
      put(halves, after, GROUPS - groups(after));
    }
    return new Endpoint(halves[0], halves[1], 0);
  }

  private static void put(long[] halves, String text, int first) {
    int group = first;
    for (String each : text.isEmpty() ? new String[0] : COLON.split(text, -1)) {
      halves[group / 4] |= Long.parseLong(each, 16) << (48 - 16 * (group % 4));
      group++;
    }
  }
}
