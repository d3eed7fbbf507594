package io.gonetmon.terminal;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;

/** Each character as it is drawn in a style, made once. Confined to the sink's thread. */
final class Pens {
  private static final int PAGE = 256;
  private static final int PAGES = 0x2600 / PAGE;
  private static final int STYLES = Style.values().length;

  private final Palette palette;

  /** By style, first those of rows that are not selected; then by pages of characters. */
  private final TextCharacter[][][] made = new TextCharacter[2 * STYLES][PAGES][];

  Pens(Palette palette) {
    this.palette = palette;
  }

  /** Whether cells without text have a colour too. */
  boolean hasGround() {
    return palette.hasGround();
  }

  /** Returns {@code c} as it is drawn in {@code style}. */
  TextCharacter cell(char c, Style style, boolean selected) {
    if (c >= PAGES * PAGE) {
      return make(c, style, selected);
    }
    TextCharacter[][] pages = made[style.ordinal() + (selected ? STYLES : 0)];
    int page = c / PAGE;
    if (pages[page] == null) {
      pages[page] = new TextCharacter[PAGE];
    }
    if (pages[page][c % PAGE] == null) {
      pages[page][c % PAGE] = make(c, style, selected);
    }
    return pages[page][c % PAGE];
  }

  private TextCharacter make(char c, Style style, boolean selected) {
    Palette.Look look = palette.look(style, selected);
    if (c == ' ') {
      look.emphasis().remove(SGR.UNDERLINE);
    }
    SGR[] emphasis = look.emphasis().toArray(SGR[]::new);
    return TextCharacter.fromCharacter(c, look.text(), look.ground(), emphasis)[0];
  }
}
