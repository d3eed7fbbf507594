package io.gonetmon.terminal;

import io.gonetmon.text.AsciiText;
import java.util.ArrayList;
import java.util.List;

/** A line of text in several styles, built piece by piece. */
public final class Line {
  /** A piece of printable text, and whether it is of a selected row. */
  record Piece(String text, Style style, boolean selected) {}

  private final List<Piece> pieces = new ArrayList<>();
  private int width;

  public static Line of(String text, Style style) {
    return new Line().add(text, style);
  }

  public Line add(String text, Style style) {
    String printable = Text.printable(text);
    return add(new Piece(printable, style, false));
  }

  public Line add(String text) {
    return add(text, Style.PLAIN);
  }

  /** A word and its figure, which stands out. */
  public Line fact(String label, String figure) {
    return add(label + " ").add(figure, Style.STRONG);
  }

  public Line add(Line other) {
    pieces.addAll(other.pieces);
    width += other.width;
    return this;
  }

  private Line add(Piece piece) {
    pieces.add(piece);
    width += Text.width(piece.text());
    return this;
  }

  /** The same, as of a selected row: its colours stay, on another ground. */
  public Line selected() {
    var line = new Line();
    pieces.forEach(piece -> line.add(new Piece(piece.text(), piece.style(), true)));
    return line;
  }

  /** The same in ASCII, which may be wider. */
  Line ascii() {
    var line = new Line();
    for (Piece piece : pieces) {
      line.add(new Piece(AsciiText.of(piece.text()), piece.style(), piece.selected()));
    }
    return line;
  }

  List<Piece> pieces() {
    return pieces;
  }

  public int width() {
    return width;
  }
}
