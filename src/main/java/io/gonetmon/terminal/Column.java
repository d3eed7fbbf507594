package io.gonetmon.terminal;

import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One column of a table.
 *
 * @param width of the cells, one more stands before each
 * @param most how wide it may grow where the area is wider than the table
 * @param rank the higher, the sooner it is dropped when there is no space
 * @param left whether its text begins at the left, as names do, or ends at the right, as figures do
 * @param text what a cell of a given width shows
 */
public record Column<T>(
    String title,
    int width,
    int most,
    int rank,
    boolean left,
    BiFunction<T, Integer, String> text,
    Function<T, Style> style) {

  /** A column of figures. */
  public static <T> Column<T> of(String title, int width, int rank, Function<T, String> text) {
    return new Column<>(
        title, width, width, rank, false, (row, cells) -> text.apply(row), row -> Style.PLAIN);
  }

  /** A column of drawings, that are as wide as they are told. */
  public static <T> Column<T> drawn(
      String title, int width, int most, int rank, BiFunction<T, Integer, String> text) {
    return new Column<>(title, width, most, rank, true, text, row -> Style.PLAIN);
  }

  public Column<T> styled(Function<T, Style> by) {
    return new Column<>(title, width, most, rank, left, text, by);
  }

  public Column<T> titled(String other) {
    return new Column<>(other, width, most, rank, left, text, style);
  }

  /** The same, but as wide as it may grow with so many cells more. */
  Column<T> grown(int cells) {
    int wider = Math.max(width, Math.min(most, width + cells));
    return new Column<>(title, wider, most, rank, left, text, style);
  }
}
