package io.gonetmon.terminal;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;

/**
 * How each style looks: the terminal's own colours, one accent, and red and green for signals only.
 * Confined to the sink's thread.
 */
final class Theme {
  private static final int LAST_CACHED = 0x2600;

  private final boolean colour;
  private final Map<Style, TextCharacter[]> cells = new EnumMap<>(Style.class);

  Theme(boolean colour) {
    this.colour = colour;
  }

  /** Returns {@code c} as it is drawn in {@code style}. */
  TextCharacter cell(char c, Style style) {
    if (c >= LAST_CACHED) {
      return make(c, style);
    }
    var known = cells.computeIfAbsent(style, key -> new TextCharacter[LAST_CACHED]);
    if (known[c] == null) {
      known[c] = make(c, style);
    }
    return known[c];
  }

  private TextCharacter make(char c, Style style) {
    TextColor foreground = colour ? foreground(style) : TextColor.ANSI.DEFAULT;
    var sgr = modifiers(style).toArray(SGR[]::new);
    return TextCharacter.fromCharacter(c, foreground, TextColor.ANSI.DEFAULT, sgr)[0];
  }

  private static TextColor foreground(Style style) {
    return switch (style) {
      case TITLE, KEY, FRESH -> TextColor.ANSI.CYAN;
      case RULE -> TextColor.ANSI.BLACK_BRIGHT;
      case CALM -> TextColor.ANSI.GREEN;
      case ALARM, ALARM_CHIP -> TextColor.ANSI.RED;
      case PLAIN, STRONG, SELECTED, CHIP -> TextColor.ANSI.DEFAULT;
    };
  }

  private static EnumSet<SGR> modifiers(Style style) {
    return switch (style) {
      case STRONG, TITLE, KEY, ALARM -> EnumSet.of(SGR.BOLD);
      case SELECTED, CHIP -> EnumSet.of(SGR.REVERSE);
      case ALARM_CHIP -> EnumSet.of(SGR.BOLD, SGR.REVERSE);
      case PLAIN, RULE, FRESH, CALM -> EnumSet.noneOf(SGR.class);
    };
  }
}
