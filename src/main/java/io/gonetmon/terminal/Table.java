package io.gonetmon.terminal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A name and as many columns as there is room for. The wider the area, the more is left to the
 * name, until it has what a name needs; what it needs no more goes to columns that can grow.
 */
public final class Table<T> {
  /**
   * How many cells are for the name.
   *
   * @param shortest what it has when the area is narrow
   * @param enough what it has before there are columns that can be done without
   * @param longest what it needs at most
   */
  public record Name(int shortest, int enough, int longest) {
    private static final double SHARE = 0.3;

    /** As few as that, and as many as any name needs. */
    public static Name atLeast(int shortest) {
      return new Name(shortest, shortest, 48);
    }

    int fewest(int width) {
      return Math.max(shortest, Math.min(enough, (int) (width * SHARE)));
    }
  }

  private final Area area;
  private final List<Column<T>> columns;
  private final int nameWidth;
  private final Glyphs glyphs;

  public Table(Area area, List<Column<T>> columns, Name name, Glyphs glyphs) {
    int width = area.width();
    List<Column<T>> fitting = fitting(columns, width - name.fewest(width));
    this.area = area;
    this.columns = grown(fitting, width - name.longest() - width(fitting));
    this.nameWidth = Math.max(0, Math.min(name.longest(), width - width(this.columns)));
    this.glyphs = glyphs;
  }

  private static <T> List<Column<T>> fitting(List<Column<T>> wanted, int width) {
    var kept = new ArrayList<>(wanted);
    while (width(kept) > width && !kept.isEmpty()) {
      kept.remove(kept.stream().max(Comparator.comparingInt(Column::rank)).orElseThrow());
    }
    return kept;
  }

  private static <T> List<Column<T>> grown(List<Column<T>> columns, int cells) {
    int spare = cells;
    var grown = new ArrayList<Column<T>>();
    for (Column<T> column : columns) {
      grown.add(column.grown(spare));
      spare -= grown.get(grown.size() - 1).width() - column.width();
    }
    return grown;
  }

  private static <T> int width(List<Column<T>> columns) {
    return columns.stream().mapToInt(column -> column.width() + 1).sum();
  }

  /** The columns there is room for, as wide as they are. */
  public List<Column<T>> columns() {
    return columns;
  }

  /** The columns' titles, over where their cells stand. */
  public Line titles(String name) {
    Line line = Line.of(fit(name), Style.PLAIN);
    columns.forEach(column -> line.add(cell(column, column.title())));
    return line;
  }

  /** A row; a style given for the row is stronger than those of its cells. */
  public Line row(String name, Style nameStyle, T row, Optional<Style> all) {
    Line line = Line.of(fit(name), all.orElse(nameStyle));
    for (Column<T> column : columns) {
      String text = cell(column, column.text().apply(row, column.width()));
      line.add(text, all.orElse(column.style().apply(row)));
    }
    String rest = " ".repeat(Math.max(0, area.width() - line.width()));
    return line.add(rest, all.orElse(Style.PLAIN));
  }

  private String fit(String name) {
    return Text.left(glyphs.text(name), nameWidth, glyphs.ellipsis());
  }

  private String cell(Column<T> column, String text) {
    String shown = glyphs.text(text);
    return " "
        + (column.left()
            ? Text.left(shown, column.width(), glyphs.ellipsis())
            : Text.right(shown, column.width(), glyphs.ellipsis()));
  }
}
