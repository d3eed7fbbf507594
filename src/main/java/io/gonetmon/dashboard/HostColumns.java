package io.gonetmon.dashboard;

import io.gonetmon.model.ListedRow;
import io.gonetmon.model.Quantiles;
import io.gonetmon.model.Row;
import io.gonetmon.terminal.Column;
import io.gonetmon.terminal.Style;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** The figures of a listed host. Interim responses (1xx) are in the column of the 2xx. */
final class HostColumns {
  private static final List<Column<ListedRow>> ALL =
      List.of(
          Column.<ListedRow>of("HITS", 5, 0, row -> HumanReadable.count(row.row().hits()))
              .styled(HostColumns::lead),
          Column.of("/S", 5, 6, row -> HumanReadable.rate(row.hitsPerSecond())),
          Column.of("NOW/S", 6, 1, row -> HumanReadable.rate(row.now())),
          status("2xx", 5, host -> host.statusClass(1) + host.statusClass(2)),
          status("3xx", 7, host -> host.statusClass(3)),
          errors("4xx", 4, host -> host.statusClass(4)),
          errors("5xx", 3, host -> host.statusClass(5)),
          latency("P50", 8, Quantiles::p50),
          latency("P99", 2, Quantiles::p99));

  private HostColumns() {}

  /** The columns, the one that is sorted by marked. */
  static List<Column<ListedRow>> of(SortOrder order, char mark) {
    return ALL.stream().map(c -> sorted(c, order) ? c.titled(c.title() + mark) : c).toList();
  }

  private static boolean sorted(Column<ListedRow> column, SortOrder order) {
    return switch (order) {
      case HITS -> column.title().equals("HITS");
      case NOW -> column.title().equals("NOW/S");
      case ERRORS -> column.title().equals("4xx") || column.title().equals("5xx");
      case P99 -> column.title().equals("P99");
      case NAME -> false;
    };
  }

  private static Column<ListedRow> status(String title, int rank, ToLongFunction<Row> count) {
    return Column.of(title, 5, rank, row -> HumanReadable.count(count.applyAsLong(row.row())));
  }

  private static Column<ListedRow> errors(String title, int rank, ToLongFunction<Row> count) {
    return status(title, rank, count)
        .styled(row -> count.applyAsLong(row.row()) > 0 ? Style.ALARM : Style.PLAIN);
  }

  private static Column<ListedRow> latency(
      String title, int rank, ToDoubleFunction<Quantiles> quantile) {
    return Column.of(title, 6, rank, row -> quantile(row.row().responseTime(), quantile));
  }

  private static String quantile(Quantiles times, ToDoubleFunction<Quantiles> quantile) {
    return HumanReadable.millis(times, quantile.applyAsDouble(times));
  }

  private static Style lead(ListedRow row) {
    return row.fresh() ? Style.FRESH : Style.STRONG;
  }
}
