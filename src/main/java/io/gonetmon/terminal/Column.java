package io.gonetmon.terminal;

import java.util.function.Function;

/**
 * One column of figures, right-aligned.
 *
 * @param rank the higher, the sooner it is dropped when there is no space
 */
public record Column<T>(
    String title, int width, int rank, Function<T, String> text, Function<T, Style> style) {

  public static <T> Column<T> of(String title, int width, int rank, Function<T, String> text) {
    return new Column<>(title, width, rank, text, row -> Style.PLAIN);
  }

  public Column<T> styled(Function<T, Style> by) {
    return new Column<>(title, width, rank, text, by);
  }

  public Column<T> titled(String other) {
    return new Column<>(other, width, rank, text, style);
  }
}
