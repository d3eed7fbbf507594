package io.gonetmon.terminal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A name and as many columns of figures as there is room for. */
public final class Table<T> {
  private static final int LONGEST_NAME = 72;

  private final Area area;
  private final List<Column<T>> columns;
  private final int nameWidth;
  private final char ellipsis;

  /**
   * @param name the fewest columns left to the name
   */
  public Table(Area area, List<Column<T>> columns, int name, char ellipsis) {
    this.area = area;
    this.columns = fitting(columns, area.width() - name);
    this.nameWidth = Math.max(0, Math.min(LONGEST_NAME, area.width() - width(this.columns)));
    this.ellipsis = ellipsis;
  }

  private static <T> List<Column<T>> fitting(List<Column<T>> wanted, int width) {
    var kept = new ArrayList<>(wanted);
    while (width(kept) > width && !kept.isEmpty()) {
      kept.remove(kept.stream().max(Comparator.comparingInt(Column::rank)).orElseThrow());
    }
    return kept;
  }

  private static <T> int width(List<Column<T>> columns) {
    return columns.stream().mapToInt(column -> column.width() + 1).sum();
  }

  /** The columns' titles, over where their figures stand. */
  public Line titles(String name) {
    Line line = Line.of(fit(name), Style.PLAIN);
    columns.forEach(column -> line.add(cell(column.title(), column.width())));
    return line;
  }

  /** A row; a style given for the row is stronger than those of its cells. */
  public Line row(String name, Style nameStyle, T row, Optional<Style> all) {
    Line line = Line.of(fit(name), all.orElse(nameStyle));
    for (Column<T> column : columns) {
      String text = cell(column.text().apply(row), column.width());
      line.add(text, all.orElse(column.style().apply(row)));
    }
    all.ifPresent(style -> line.add(" ".repeat(Math.max(0, area.width() - line.width())), style));
    return line;
  }

  private String fit(String name) {
    return Text.padded(Text.cut(Text.printable(name), nameWidth, ellipsis), nameWidth);
  }

  private static String cell(String text, int width) {
    return " " + Text.rightAligned(text, width);
  }
}
