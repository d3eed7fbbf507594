package io.gonetmon.text;

import java.net.IDN;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes text in ASCII so that two texts stay two: names of hosts in Punycode, marks by one that is
 * like them, all else as escapes.
 */
public final class AsciiText {
  private static final Pattern HOST =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}-]+(\\.[\\p{L}\\p{M}\\p{N}-]+)+");

  private static final Map<Character, Character> LIKE =
      Map.of('…', '~', '·', '.', '–', '-', '▾', 'v', '▴', '^', '▸', '>', '◂', '<', '→', '>');

  private AsciiText() {}

  public static String of(String text) {
    if (isAscii(text)) {
      return text;
    }
    Matcher hosts = HOST.matcher(text);
    var ascii = new StringBuilder(text.length() + 16);
    int done = 0;
    while (hosts.find()) {
      escape(ascii, text.substring(done, hosts.start()));
      host(ascii, hosts.group());
      done = hosts.end();
    }
    escape(ascii, text.substring(done));
    return ascii.toString();
  }

  private static void host(StringBuilder ascii, String name) {
    String punycode = isAscii(name) ? name : punycode(name);
    if (punycode.isEmpty()) {
      escape(ascii, name);
    } else {
      ascii.append(punycode);
    }
  }

  /** Empty if there is none, or if it stands for another name, too. */
  private static String punycode(String name) {
    try {
      String ascii = IDN.toASCII(name);
      return IDN.toUnicode(ascii).equals(name) ? ascii : "";
    } catch (IllegalArgumentException noName) {
      return "";
    }
  }

  private static void escape(StringBuilder ascii, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        ascii.append(c);
      } else if (LIKE.containsKey(c)) {
        ascii.append(LIKE.get(c).charValue());
      } else {
        ascii.append("\\u%04x".formatted((int) c));
      }
    }
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
