package io.gonetmon.terminal;

import java.util.ArrayList;
import java.util.List;

/** A line of text in several styles, built piece by piece. */
public final class Line {
  /** A piece of printable text. */
  record Piece(String text, Style style) {}

  private final List<Piece> pieces = new ArrayList<>();
  private int width;

  public static Line of(String text, Style style) {
    return new Line().add(text, style);
  }

  public Line add(String text, Style style) {
    String printable = Text.printable(text);
    pieces.add(new Piece(printable, style));
    width += Text.width(printable);
    return this;
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

  List<Piece> pieces() {
    return pieces;
  }

  public int width() {
    return width;
  }
}
