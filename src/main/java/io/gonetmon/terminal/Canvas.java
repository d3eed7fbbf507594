package io.gonetmon.terminal;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.screen.Screen;

/**
 * Draws lines, rules and boxes on a screen, never outside the area they are given. Confined to the
 * thread that owns the screen.
 */
public final class Canvas {
  private final Screen screen;
  private final Glyphs glyphs;

  private Pens pens;

  /** Whether a character of two cells was ever drawn: to look for their halves takes long. */
  private boolean anyWide;

  Canvas(Screen screen, Pens pens, Glyphs glyphs) {
    this.screen = screen;
    this.pens = pens;
    this.glyphs = glyphs;
  }

  void use(Pens with) {
    pens = with;
  }

  /** Begins a new picture. */
  void clear() {
    screen.clear();
    if (pens.hasGround()) {
      Area all = area();
      Line blank = Line.of(" ".repeat(all.width()), Style.PLAIN);
      for (int row = 0; row < all.height(); row++) {
        left(all, row, blank);
      }
    }
  }

  public Glyphs glyphs() {
    return glyphs;
  }

  public Area area() {
    TerminalSize size = screen.getTerminalSize();
    return new Area(0, 0, size.getColumns(), size.getRows());
  }

  /** Draws a line at the left of a row of the area. */
  public void left(Area area, int row, Line line) {
    draw(area, row, 0, area.width(), shown(line));
  }

  private Line shown(Line line) {
    return glyphs.ascii() ? line.ascii() : line;
  }

  /** Draws a line at the right of a row of the area. */
  public void right(Area area, int row, Line line) {
    Line shown = shown(line);
    int column = Math.max(0, area.width() - shown.width());
    draw(area, row, column, area.width() - column, shown);
  }

  /** Draws both; what does not fit is taken from the left one. */
  public void ends(Area area, int row, Line left, Line right) {
    draw(area, row, 0, area.width() - shown(right).width() - 1, shown(left));
    right(area, row, right);
  }

  /** Draws a horizontal line with a title, and what there is to say about it at the right. */
  public void rule(Area area, Line title, Line about) {
    String line = String.valueOf(glyphs.horizontal());
    left(area, 0, Line.of(line.repeat(area.width()), Style.RULE));
    Line end = about.width() == 0 ? about : new Line().add(" ").add(about).add(" ");
    Area within = area.inset(2);
    Line start = title.width() == 0 ? title : new Line().add(" ").add(title).add(" ");
    ends(within, 0, start, end);
  }

  /** Draws a horizontal line with a title, and the titles of the table below over its columns. */
  public void rule(Area area, Line title, Table<?> table) {
    rule(area, new Line(), new Line());
    int room = area.width();
    int column = 1;
    for (Line.Piece piece : table.titles("").pieces()) {
      String word = piece.text().strip();
      if (!word.isEmpty()) {
        int at = column + piece.text().indexOf(word) - 1;
        draw(area, 0, at, area.width() - at, shown(Line.of(" " + word + " ", piece.style())));
        room = Math.min(room, at);
      }
      column += Text.width(piece.text());
    }
    draw(area, 0, 2, room - 2, shown(new Line().add(" ").add(title).add(" ")));
  }

  /** Draws an empty box. */
  public void box(Area area) {
    String corners = glyphs.corners();
    String side = String.valueOf(glyphs.vertical());
    String edge = String.valueOf(glyphs.horizontal()).repeat(Math.max(0, area.width() - 2));
    String blank = " ".repeat(Math.max(0, area.width() - 2));
    for (int row = 1; row < area.height() - 1; row++) {
      left(area, row, Line.of(side, Style.RULE).add(blank).add(side, Style.RULE));
    }
    left(area, 0, Line.of(corners.charAt(0) + edge + corners.charAt(1), Style.RULE));
    String bottom = corners.charAt(2) + edge + corners.charAt(3);
    left(area, area.height() - 1, Line.of(bottom, Style.RULE));
  }

  private void draw(Area area, int row, int from, int columns, Line line) {
    if (row < 0 || row >= area.height()) {
      return;
    }
    int left = columns;
    for (Line.Piece piece : line.pieces()) {
      String text = Text.cut(piece.text(), left, glyphs.ellipsis());
      put(area.column() + from + columns - left, area.row() + row, text, piece);
      left -= Text.width(text);
      if (text.length() < piece.text().length()) {
        return;
      }
    }
  }

  private void put(int column, int row, String text, Line.Piece like) {
    int x = column;
    for (int i = 0; i < text.length(); i++) {
      TextCharacter cell = pens.cell(text.charAt(i), like.style(), like.selected());
      blankHalf(x, row);
      screen.setCharacter(x, row, cell);
      boolean wide = text.charAt(i) > '~' && cell.isDoubleWidth();
      anyWide |= wide;
      x += wide ? 2 : 1;
    }
  }

  /** A wide character whose second half is about to be drawn over would hide what is drawn. */
  private void blankHalf(int column, int row) {
    if (anyWide && column > 0 && screen.getBackCharacter(column - 1, row).isDoubleWidth()) {
      screen.setCharacter(column - 1, row, pens.cell(' ', Style.PLAIN, false));
    }
  }
}
