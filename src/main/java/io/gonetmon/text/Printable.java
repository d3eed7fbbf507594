package io.gonetmon.text;

import java.nio.charset.StandardCharsets;

/**
 * Makes bytes from the network safe to show: whatever a terminal could take for more than text
 * becomes a visible escape, and the length is bounded.
 */
public final class Printable {
  private Printable() {}

  /** The bytes as UTF-8 text of at most {@code maxChars} characters, the last then an ellipsis. */
  public static String of(byte[] data, int from, int to, int maxChars) {
    int end = Math.min(to, from + 4 * maxChars);
    String text = new String(data, from, end - from, StandardCharsets.UTF_8);
    var shown = new StringBuilder(text.length());
    int used = 0;
    while (used < text.length() && shown.length() <= maxChars) {
      int codePoint = text.codePointAt(used);
      append(shown, codePoint);
      used += Character.charCount(codePoint);
    }
    if (shown.length() > maxChars || used < text.length() || end < to) {
      int cut = Math.min(shown.length(), maxChars - 1);
      shown.setLength(Character.isHighSurrogate(shown.charAt(cut - 1)) ? cut - 1 : cut);
      shown.append('…');
    }
    return shown.toString();
  }

  /** The text, of at most {@code maxChars} characters, the last then an ellipsis. */
  public static String of(String text, int maxChars) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return of(bytes, 0, bytes.length, maxChars);
  }

  private static void append(StringBuilder shown, int codePoint) {
    if (isHarmless(codePoint)) {
      shown.appendCodePoint(codePoint);
    } else if (codePoint < 0x100) {
      shown.append("\\x%02x".formatted(codePoint));
    } else {
      shown.append("\\u{%x}".formatted(codePoint));
    }
  }

  private static boolean isHarmless(int codePoint) {
    if (codePoint >= 0x20 && codePoint < 0x7f) {
      return true;
    }
    if (isZeroWidthLetter(codePoint)) {
      return false;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /** Whether it is a Hangul letter that is blank, or joins with the one before. */
  private static boolean isZeroWidthLetter(int codePoint) {
    return (codePoint >= 0x115f && codePoint <= 0x11ff)
        || (codePoint >= 0xd7b0 && codePoint <= 0xd7ff)
        || codePoint == 0x3164
        || codePoint == 0xffa0;
  }
}
