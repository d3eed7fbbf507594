package io.gonetmon.terminal;

import com.googlecode.lanterna.TerminalTextUtils;
import java.text.Normalizer;
import java.util.List;

/** Text as the terminal can show it: one char a cell, or two cells for a wide one. */
public final class Text {
  private static final int SPECIALS = 0xFFF0;

  private Text() {}

  /** Replaces what a terminal draws in no cell, or in nobody knows how many. */
  public static String printable(String text) {
    if (isAscii(text)) {
      return text;
    }
    var shown = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .map(c -> hasCells(c) ? c : '?')
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private static boolean hasCells(int c) {
    return c < SPECIALS
        && switch (Character.getType(c)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.PRIVATE_USE,
              Character.UNASSIGNED,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.NON_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.COMBINING_SPACING_MARK ->
              false;
          default -> true;
        };
  }

  /** Whether it is printable ASCII, as most text is, which takes a cell for each character. */
  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  /** What a terminal that knows ASCII only shows of printable text, in the same cells. */
  static String ascii(String text) {
    if (isAscii(text)) {
      return text;
    }
    var shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      String one = text.substring(i, i + 1);
      shown.append(isAscii(one) ? one : "?".repeat(width(one)));
    }
    return shown.toString();
  }

  /** How many cells {@code printable} text takes. */
  public static int width(String text) {
    return isAscii(text) ? text.length() : TerminalTextUtils.getColumnWidth(text);
  }

  /** Cuts printable text to at most {@code columns} cells, with {@code ellipsis} if cut. */
  public static String cut(String text, int columns, char ellipsis) {
    if (width(text) <= columns) {
      return text;
    }
    if (columns < 1) {
      return "";
    }
    return TerminalTextUtils.fitString(text, columns - 1) + ellipsis;
  }

  /** Breaks printable text between words, into lines of at most {@code columns} cells. */
  public static List<String> wrapped(int columns, String... paragraphs) {
    return TerminalTextUtils.getWordWrappedText(columns, paragraphs);
  }

  /** Fills up with blanks, on the right. */
  public static String padded(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - width(text)));
  }

  /** Fills up with blanks, on the left. */
  public static String rightAligned(String text, int columns) {
    return " ".repeat(Math.max(0, columns - width(text))) + text;
  }
}
