package io.gonetmon.terminal;

import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * A line of text that is being typed.
 *
 * @param cursor where the next character goes, from 0
 */
public record TextInput(String text, int cursor) {
  private static final int LONGEST = 500;
  private static final int AHEAD = 8;

  public static final TextInput EMPTY = new TextInput("", 0);

  /** A text whose end the cursor is at. */
  public static TextInput of(String text) {
    return new TextInput(text, text.length());
  }

  /** What an input makes of it; empty when it is not for a line of text. */
  public Optional<TextInput> with(Input input) {
    if (input instanceof Paste paste) {
      return Optional.of(typed(paste.text().replaceAll("[\\r\\n\\t]+", " ")));
    }
    if (input instanceof Key.Typed key) {
      boolean isText = key.modifiers().isEmpty();
      return isText ? Optional.of(typed(String.valueOf(key.character()))) : control(key);
    }
    return input instanceof Key.Named key ? named(key) : Optional.empty();
  }

  private TextInput typed(String added) {
    var kept = new StringBuilder();
    added
        .chars()
        .filter(c -> !Character.isISOControl(c) && !Character.isSurrogate((char) c))
        .limit(LONGEST - text.length())
        .forEach(c -> kept.append((char) c));
    return new TextInput(before() + kept + after(), cursor + kept.length());
  }

  private Optional<TextInput> control(Key.Typed key) {
    if (!key.modifiers().equals(Set.of(Key.Modifier.CTRL))) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        switch (key.character()) {
          case 'a' -> at(0);
          case 'e' -> at(text.length());
          case 'k' -> TextInput.of(before());
          case 'u' -> new TextInput(after(), 0);
          case 'w' -> new TextInput(text.substring(0, wordStart()) + after(), wordStart());
          default -> null;
        });
  }

  private Optional<TextInput> named(Key.Named key) {
    boolean byWord = !key.modifiers().isEmpty();
    return Optional.ofNullable(
        switch (key.name()) {
          case LEFT -> at(byWord ? wordStart() : cursor - 1);
          case RIGHT -> at(byWord ? wordEnd() : cursor + 1);
          case HOME -> at(0);
          case END -> at(text.length());
          case BACKSPACE -> erased(Math.max(0, cursor - 1), cursor);
          case DELETE -> erased(cursor, Math.min(text.length(), cursor + 1));
          default -> null;
        });
  }

  private TextInput erased(int from, int to) {
    return new TextInput(text.substring(0, from) + text.substring(to), from);
  }

  private TextInput at(int position) {
    return new TextInput(text, Math.max(0, Math.min(text.length(), position)));
  }

  private String before() {
    return text.substring(0, cursor);
  }

  private String after() {
    return text.substring(cursor);
  }

  private int wordStart() {
    int start = back(cursor, Character::isWhitespace);
    return back(start, c -> !Character.isWhitespace(c));
  }

  private int back(int from, IntPredicate passed) {
    int at = from;
    while (at > 0 && passed.test(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private int wordEnd() {
    int at = cursor;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /**
   * The part around the cursor that so many cells show.
   *
   * @param valid how many characters make sense
   */
  public Line line(int width, int valid, Glyphs glyphs) {
    Line line = new Line();
    for (int at = firstShown(width, glyphs); at <= text.length(); at++) {
      String shown = at < text.length() ? shown(at, glyphs) : " ";
      if (line.width() + Text.width(shown) > width) {
        return line;
      }
      Style style = at < valid ? Style.PLAIN : Style.INVALID;
      line.add(shown, at == cursor ? Style.CARET : at < text.length() ? style : Style.PLAIN);
    }
    return line;
  }

  /** The cell of {@link #line} that a character is in, from 0. */
  public int column(int position, int width, Glyphs glyphs) {
    int column = 0;
    for (int at = firstShown(width, glyphs); at < Math.min(position, text.length()); at++) {
      column += Text.width(shown(at, glyphs));
    }
    return Math.min(column, Math.max(0, width - 1));
  }

  /** So that the cursor is seen, and a few characters beyond it. */
  private int firstShown(int width, Glyphs glyphs) {
    int last = Math.min(text.length(), cursor + AHEAD);
    int used = last == text.length() ? 1 : 0;
    int first = last;
    while (first > 0 && used + Text.width(shown(first - 1, glyphs)) <= width) {
      first--;
      used += Text.width(shown(first, glyphs));
    }
    return Math.min(first, cursor);
  }

  private String shown(int at, Glyphs glyphs) {
    return glyphs.text(text.substring(at, at + 1));
  }
}
