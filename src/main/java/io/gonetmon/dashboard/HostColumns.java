package io.gonetmon.dashboard;

import io.gonetmon.model.HostReport;
import io.gonetmon.model.Quantiles;
import io.gonetmon.terminal.Column;
import io.gonetmon.terminal.Style;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** The figures of a listed host. Interim responses (1xx) are in the column of the 2xx. */
final class HostColumns {
  private static final List<Column<HostRow>> ALL =
      List.of(
          Column.<HostRow>of("HITS", 5, 0, row -> HumanReadable.count(row.hits()))
              .styled(HostColumns::lead),
          Column.of("/S", 5, 6, row -> HumanReadable.rate(row.perSecond())),
          Column.of("NOW/S", 6, 1, row -> HumanReadable.rate(row.now())),
          status("2xx", 5, host -> host.statusClass(1) + host.statusClass(2)),
          status("3xx", 7, host -> host.statusClass(3)),
          errors("4xx", 4, host -> host.statusClass(4)),
          errors("5xx", 3, host -> host.statusClass(5)),
          latency("P50", 8, Quantiles::p50),
          latency("P99", 2, Quantiles::p99));

  private HostColumns() {}

  /** The columns, the one that is sorted by marked. */
  static List<Column<HostRow>> of(SortOrder order, char mark) {
    return ALL.stream().map(c -> sorted(c, order) ? c.titled(c.title() + mark) : c).toList();
  }

  private static boolean sorted(Column<HostRow> column, SortOrder order) {
    return switch (order) {
      case HITS -> column.title().equals("HITS");
      case NOW -> column.title().equals("NOW/S");
      case ERRORS -> column.title().equals("4xx") || column.title().equals("5xx");
      case P99 -> column.title().equals("P99");
      case NAME -> false;
    };
  }

  private static Column<HostRow> status(String title, int rank, ToLongFunction<HostReport> count) {
    return Column.of(title, 5, rank, row -> HumanReadable.count(count.applyAsLong(row.host())));
  }

  private static Column<HostRow> errors(String title, int rank, ToLongFunction<HostReport> count) {
    return status(title, rank, count)
        .styled(row -> count.applyAsLong(row.host()) > 0 ? Style.ALARM : Style.PLAIN);
  }

  private static Column<HostRow> latency(
      String title, int rank, ToDoubleFunction<Quantiles> quantile) {
    return Column.of(title, 6, rank, row -> quantile(row.host().responseTime(), quantile));
  }

  private static String quantile(Quantiles times, ToDoubleFunction<Quantiles> quantile) {
    return HumanReadable.millis(times, quantile.applyAsDouble(times));
  }

  private static Style lead(HostRow row) {
    return row.fresh() ? Style.FRESH : Style.STRONG;
  }
}
