package io.gonetmon.terminal;

import com.googlecode.lanterna.TerminalTextUtils;
import java.text.Normalizer;
import java.util.List;

/** Text as the terminal can show it: one char a cell, or two cells for a wide one. */
public final class Text {
  private static final int SPECIALS = 0xFFF0;

  private Text() {}

  /** Escapes what a terminal draws in no cell, or in nobody knows how many. */
  public static String printable(String text) {
    if (isAscii(text)) {
      return text;
    }
    var shown = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> append(shown, c));
    return shown.toString();
  }

  private static void append(StringBuilder shown, int c) {
    if (hasCells(c)) {
      shown.appendCodePoint(c);
    } else {
      shown.append("\\u{%x}".formatted(c));
    }
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

  /** In so many cells, cut or filled up with blanks on the right. */
  static String left(String text, int columns, char ellipsis) {
    return padded(cut(text, columns, ellipsis), columns);
  }

  /** In so many cells, cut or filled up with blanks on the left. */
  static String right(String text, int columns, char ellipsis) {
    return rightAligned(cut(text, columns, ellipsis), columns);
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
