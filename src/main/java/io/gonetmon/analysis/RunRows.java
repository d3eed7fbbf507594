package io.gonetmon.analysis;

import io.gonetmon.bound.Budget;
import io.gonetmon.history.History;
import io.gonetmon.history.Ranking;
import io.gonetmon.history.Trace;
import io.gonetmon.history.Waiting;
import io.gonetmon.query.Basis;
import io.gonetmon.query.Figures;
import io.gonetmon.query.RangeRow;
import io.gonetmon.query.RowQuery;
import io.gonetmon.query.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Answers what is asked about rows in the whole run. Confined to the monitor thread. */
final class RunRows {
  private final Breakdowns breakdowns;
  private final History history;

  /**
   * @param history which knows what was when
   */
  RunRows(Breakdowns breakdowns, History history) {
    this.breakdowns = breakdowns;
    this.history = history;
  }

  /**
   * Answers a query.
   *
   * @param meant which keys its condition lets through; null for all
   */
  Rows answer(
      RowQuery query,
      Instant from,
      Instant to,
      Predicate<String> meant,
      Map<String, Waiting> waiting) {
    List<BreakdownRow> all = rows(query, meant);
    var entries = new ArrayList<Ranking.Entry<BreakdownRow>>();
    for (BreakdownRow row : all) {
      entries.add(new Ranking.Entry<>(row.key(), figure(row, query), row));
    }
    Ranking<BreakdownRow> ranking = Ranking.of(query, entries);
    var basis = new Basis(Basis.Kind.COUNTED, all.size(), from);
    List<String> keys = ranking.taken().stream().map(BreakdownRow::key).toList();
    Map<String, Trace> traces = history.traces(query, keys);
    List<RangeRow> taken =
        ranking.taken().stream()
            .map(row -> row(row, waiting.get(row.key()), traces.get(row.key())))
            .toList();
    return new Rows(query, from, to, basis, sum(all), ranking.keys(), ranking.first(), taken);
  }

  private List<BreakdownRow> rows(RowQuery query, Predicate<String> meant) {
    Optional<Breakdown> breakdown =
        query.parent().isPresent()
            ? breakdowns.by(query.dimension(), query.parent().get())
            : Optional.of(breakdowns.by(query.dimension()));
    return breakdown.map(Breakdown::all).orElse(List.of()).stream()
        .filter(row -> row.has(Period.SESSION) && (meant == null || meant.test(row.key())))
        .toList();
  }

  private static double figure(BreakdownRow row, RowQuery query) {
    return switch (query.order()) {
      case REQUESTS -> row.sum(Period.SESSION, Metrics::requests);
      case KEY -> 0;
      case CLIENT_ERRORS -> row.metrics(Period.SESSION).counts().clientErrorShare();
      case FAILURES -> row.metrics(Period.SESSION).counts().failureShare();
      case P50 -> row.metrics(Period.SESSION).quantiles().p50();
      case P99 -> row.metrics(Period.SESSION).quantiles().p99();
      case OPEN -> row.open();
      case BYTES -> row.sum(Period.SESSION, Metrics::bytes);
      case CONNECTIONS -> row.sum(Period.SESSION, Metrics::connections);
    };
  }

  private static Figures sum(List<BreakdownRow> rows) {
    Metrics sum = new Metrics(Budget.unlimited());
    rows.forEach(row -> sum.add(row.metrics(Period.SESSION)));
    return sum.figures();
  }

  /**
   * @param waiting null when nothing waits, and {@code trace} when it is not known
   */
  private static RangeRow row(BreakdownRow row, Waiting waiting, Trace trace) {
    Metrics metrics = row.metrics(Period.SESSION);
    return new RangeRow(
        row.key(),
        metrics.figures(),
        row.open(),
        waiting == null ? 0 : waiting.oldestNanos(),
        trace == null ? 0 : trace.firstNanos(),
        trace == null ? 0 : trace.lastNanos(),
        trace == null ? List.of() : trace.requests(),
        row.addresses());
  }
}
