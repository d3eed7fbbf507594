package io.gonetmon.analysis;

import io.gonetmon.model.Dimension;
import io.gonetmon.model.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/** Reads out and sorts the rows of reports. Confined to the monitor thread. */
final class RowListing {
  private final Breakdowns breakdowns;

  RowListing(Breakdowns breakdowns) {
    this.breakdowns = breakdowns;
  }

  /** How many rows a dimension has in a period. */
  long count(Dimension dimension, Period period) {
    long count = 0;
    for (BreakdownRow row : breakdowns.by(dimension).all()) {
      count += row.has(period) ? 1 : 0;
    }
    return count;
  }

  /** All rows of a dimension in a period, by hits, with those of {@code children} by requests. */
  List<Row> all(Dimension dimension, Period period, List<Dimension> children) {
    var rows = new ArrayList<Row>();
    for (BreakdownRow each : sorted(breakdowns.by(dimension), period, Metrics::hits)) {
      Row row = row(each, period);
      for (Dimension child : children) {
        row = row.with(child, children(each.children(child), period));
      }
      rows.add(row);
    }
    return rows;
  }

  private static Row row(BreakdownRow row, Period period) {
    return row.metrics(period).row(row.key(), row.open());
  }

  private static List<Row> children(Breakdown breakdown, Period period) {
    var rows = new ArrayList<Row>();
    if (breakdown != null) {
      for (BreakdownRow each : sorted(breakdown, period, Metrics::requests)) {
        rows.add(row(each, period));
      }
    }
    return rows;
  }

  private static List<BreakdownRow> sorted(
      Breakdown breakdown, Period period, ToLongFunction<Metrics> figure) {
    record Ranked(BreakdownRow row, long figure) {}
    var ranked = new ArrayList<Ranked>();
    for (BreakdownRow row : breakdown.all()) {
      if (row.has(period)) {
        ranked.add(new Ranked(row, row.sum(period, figure)));
      }
    }
    ranked.sort(
        Comparator.comparingLong(Ranked::figure)
            .reversed()
            .thenComparing(each -> each.row().key()));
    return ranked.stream().map(Ranked::row).toList();
  }
}
