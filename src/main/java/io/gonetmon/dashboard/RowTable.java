package io.gonetmon.dashboard;

import io.gonetmon.model.Dimension;
import io.gonetmon.query.Figures;
import io.gonetmon.query.RangeRow;
import io.gonetmon.query.Rows;
import io.gonetmon.terminal.Area;
import io.gonetmon.terminal.Bar;
import io.gonetmon.terminal.Column;
import io.gonetmon.terminal.Glyphs;
import io.gonetmon.terminal.Style;
import io.gonetmon.terminal.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of rows, and what stands in them. */
record RowTable(
    Dimension dimension, Glyphs glyphs, ViewModel model, Optional<Rows> answer, Sort sort) {
  /** How many figures a trace is asked for with. */
  static final int TRACE_CELLS = 30;

  private static final int LEAST_TRACE = 4;
  private static final Table.Name NAME = new Table.Name(24, 32, 48);
  private static final Table.Name NAME_OF_FAILURE = new Table.Name(28, 40, 64);

  Table<Optional<RangeRow>> in(Area area) {
    Table.Name name = dimension == Dimension.FAILURE ? NAME_OF_FAILURE : NAME;
    List<Column<Optional<RangeRow>>> columns =
        RowColumn.of(dimension).stream()
            .filter(each -> !model.screen().hidden().contains(each.title()))
            .map(this::column)
            .toList();
    return new Table<>(area, columns, name, glyphs);
  }

  private Column<Optional<RangeRow>> column(RowColumn column) {
    if (column == RowColumn.TRACE) {
      return Column.<Optional<RangeRow>>drawn(
              model.times().title(),
              column.width(),
              TRACE_CELLS,
              column.rank(),
              (row, width) -> trace(row, width))
          .styled(row -> Style.GRAPH);
    }
    return Column.<Optional<RangeRow>>of(
            marked(column.title()),
            column.width(),
            column.rank(),
            row -> row.map(known -> text(column, known)).orElse(cells().nothing()))
        .styled(row -> row.map(known -> style(column, known)).orElse(Style.MUTED));
  }

  /** What rows can be ordered by whose title is in a column of the screen. */
  Optional<String> titleAt(Area area, int column) {
    List<Column<Optional<RangeRow>>> columns = in(area).columns();
    int width = columns.stream().mapToInt(each -> each.width() + 1).sum();
    int begin = area.column() + Math.min(area.width() - width, longestName());
    if (column < begin) {
      return Optional.of(RowColumn.NAME);
    }
    for (Column<Optional<RangeRow>> each : columns) {
      begin += each.width() + 1;
      if (column < begin) {
        return Optional.of(each.title()).filter(RowColumn.sorts(dimension)::contains);
      }
    }
    return Optional.empty();
  }

  private int longestName() {
    return dimension == Dimension.FAILURE ? NAME_OF_FAILURE.longest() : NAME.longest();
  }

  /** What stands over the names. */
  String nameTitle() {
    String word = dimension == Dimension.FAILURE ? "STATUS, REQUEST" : dimension.name();
    return sort.column().equals(RowColumn.NAME) ? word + glyphs.order(sort.reversed()) : word;
  }

  /** The title of a column, with a mark if the rows are ordered by it. */
  private String marked(String title) {
    return sort.column().equals(title) ? title + glyphs.order(sort.reversed()) : title;
  }

  private Cells cells() {
    return new Cells(glyphs);
  }

  /** The seconds that the figures cover. */
  private double seconds() {
    return answer.map(rows -> model.seconds(rows.from(), rows.to())).orElse(1.0);
  }

  private String trace(Optional<RangeRow> row, int width) {
    List<Integer> counts = row.map(RangeRow::trace).orElse(List.of());
    double[] values = resampled(counts, width);
    double max = Math.max(LEAST_TRACE, Arrays.stream(values).max().orElse(0));
    return Bar.columns(values, max, 1, glyphs)[0];
  }

  /** The same counts in so many cells. */
  static double[] resampled(List<Integer> counts, int cells) {
    var values = new double[counts.isEmpty() ? 0 : cells];
    double each = (double) counts.size() / cells;
    for (int i = 0; i < values.length; i++) {
      for (int j = (int) (i * each); j < counts.size() && j < (i + 1) * each; j++) {
        double overlap = Math.min(j + 1, (i + 1) * each) - Math.max(j, i * each);
        values[i] += overlap * counts.get(j);
      }
    }
    return values;
  }

  private String text(RowColumn column, RangeRow row) {
    Figures figures = row.figures();
    return switch (column) {
      case RATE -> cells().rate(figures.requests() / seconds());
      case COUNT -> cells().count(figures.requests());
      case SHARE -> cells().share(figures.requests() / all());
      case FAILED -> cells().share(figures.failureShare());
      case CLIENT_ERRORS -> cells().share(figures.clientErrorShare());
      case P50 -> cells().millis(figures.responseTime(), figures.responseTime().p50());
      case P99 -> cells().millis(figures.responseTime(), figures.responseTime().p99());
      case OPEN -> cells().count(model.isLive() ? row.open() : 0);
      case BYTES -> cells().bytes(figures.bytes());
      case CONNECTIONS -> cells().count(figures.connections());
      case FIRST -> time(row.firstNanos());
      case LAST -> time(row.lastNanos());
      case TRACE -> "";
    };
  }

  private double all() {
    return Math.max(1, answer.map(rows -> rows.all().requests()).orElse(0L));
  }

  private String time(long nanos) {
    return nanos == 0 ? cells().nothing() : model.time(Instant.ofEpochSecond(0, nanos));
  }

  private Style style(RowColumn column, RangeRow row) {
    return switch (column) {
      case RATE, COUNT -> Style.STRONG;
      case FAILED -> row.figures().failures() > 0 ? Style.ALARM : Style.PLAIN;
      case CLIENT_ERRORS -> row.figures().clientErrors() > 0 ? Style.WARNING : Style.PLAIN;
      default -> Style.PLAIN;
    };
  }
}
