package io.gonetmon.analysis;

import io.gonetmon.model.Dimension;
import io.gonetmon.model.ListedRow;
import io.gonetmon.model.Period;
import io.gonetmon.model.Row;
import io.gonetmon.model.RowQuery;
import io.gonetmon.model.Rows;
import io.gonetmon.model.SortKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Finds, sorts and reads out rows of breakdowns. Confined to the monitor thread. */
final class RowListing {
  private static final double SHORTEST_SECONDS = 1e-3;
  private static final Comparator<Entry> BY_FIGURE =
      Comparator.comparingDouble(Entry::figure).reversed().thenComparing(Entry::key);
  private static final Comparator<Entry> BY_KEY = Comparator.comparing(Entry::key);

  /** A row, the period that its figures are of, and the one it is sorted by. */
  private record Entry(BreakdownRow row, Period period, double figure) {
    String key() {
      return row.key();
    }
  }

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
    for (Entry entry : sorted(breakdowns.by(dimension), period, SortKey.HITS, false)) {
      rows.add(row(entry, children));
    }
    return rows;
  }

  private Row row(Entry entry, Iterable<Dimension> children) {
    Row row = entry.row.metrics(entry.period).row(entry.key(), entry.row.open());
    for (Dimension child : children) {
      row = row.with(child, children(entry.row.children(child), entry.period));
    }
    return row;
  }

  private List<Row> children(Breakdown breakdown, Period period) {
    var rows = new ArrayList<Row>();
    if (breakdown != null) {
      for (Entry entry : sorted(breakdown, period, SortKey.REQUESTS, false)) {
        rows.add(row(entry, List.of()));
      }
    }
    return rows;
  }

  private static List<Entry> sorted(
      Breakdown breakdown, Period period, SortKey sort, boolean reversed) {
    var entries = new ArrayList<Entry>();
    for (BreakdownRow row : breakdown.all()) {
      if (row.has(period)) {
        entries.add(new Entry(row, period, figure(row, period, sort)));
      } else if (period == Period.LAST_WINDOW && row.has(Period.WINDOW)) {
        entries.add(new Entry(row, Period.WINDOW, figure(row, Period.WINDOW, sort)));
      }
    }
    Comparator<Entry> order = sort == SortKey.KEY ? BY_KEY : BY_FIGURE;
    entries.sort(reversed ? order.reversed() : order);
    return entries;
  }

  private static double figure(BreakdownRow row, Period period, SortKey sort) {
    return switch (sort) {
      case HITS -> row.sum(period, Metrics::hits);
      case REQUESTS -> row.sum(period, Metrics::requests);
      case RATE -> row.hitsPerSecond();
      case ERRORS -> row.sum(period, Metrics::errors);
      case P99 -> row.metrics(period).quantiles().p99();
      case KEY -> 0;
    };
  }

  /**
   * Answers a query.
   *
   * @param seconds how long the period is, and {@code windowSeconds} the current window so far
   * @param ratesKnown whether rates were measured
   */
  Rows answer(RowQuery query, double seconds, double windowSeconds, boolean ratesKnown) {
    List<Entry> entries =
        breakdown(query)
            .map(each -> sorted(each, query.period(), query.sort(), query.reversed()))
            .orElse(List.of());
    List<String> keys = entries.stream().map(Entry::key).toList();
    int first = first(query, keys);
    int last = (int) Math.min(keys.size(), (long) first + query.count());
    var rows = new ArrayList<ListedRow>();
    for (Entry entry : entries.subList(first, last)) {
      boolean fresh = entry.period != query.period();
      Row row = row(entry, query.children());
      double perSecond = row.hits() / Math.max(SHORTEST_SECONDS, fresh ? windowSeconds : seconds);
      OptionalDouble now =
          ratesKnown ? OptionalDouble.of(entry.row.hitsPerSecond()) : OptionalDouble.empty();
      rows.add(new ListedRow(row, perSecond, now, fresh));
    }
    return new Rows(query, keys, first, rows);
  }

  private Optional<Breakdown> breakdown(RowQuery query) {
    return query.parent().isPresent()
        ? breakdowns.by(query.dimension(), query.parent().get())
        : Optional.of(breakdowns.by(query.dimension()));
  }

  private static int first(RowQuery query, List<String> keys) {
    int selected = query.selected().map(keys::indexOf).orElse(-1);
    int first = Math.max(0, Math.min(query.first(), keys.size() - 1));
    if (selected < 0) {
      return first;
    }
    return Math.max(Math.min(first, selected), selected - query.count() + 1);
  }
}
