package io.gonetmon.history.ring;

import io.gonetmon.history.Cells;
import io.gonetmon.history.Ordering;
import io.gonetmon.history.Ranking;
import io.gonetmon.history.Ranking.Entry;
import io.gonetmon.history.Steps;
import io.gonetmon.history.Tally;
import io.gonetmon.history.Waiting;
import io.gonetmon.model.Dimension;
import io.gonetmon.model.Exchange;
import io.gonetmon.model.Failure;
import io.gonetmon.model.Outcome;
import io.gonetmon.query.ExchangeQuery.Kept;
import io.gonetmon.query.Moment;
import io.gonetmon.query.RangeRow;
import io.gonetmon.query.RowQuery;
import io.gonetmon.query.Rows;
import io.gonetmon.query.Span;
import io.gonetmon.query.Timeline;
import io.gonetmon.query.TimelineQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the latest exchanges, for questions that the counters cannot answer. Confined to the
 * monitor thread.
 */
final class Sampled {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private final Selection selection;
  private final Tally tally = new Tally();

  Sampled(Selection selection) {
    this.selection = selection;
  }

  Rows answer(RowQuery query, Instant now, Map<String, Waiting> waiting) {
    List<Place> kept = selection.all(Kept.LATEST);
    Map<String, List<Exchange>> byKey = new HashMap<>();
    var all = new ArrayList<Exchange>();
    for (Place each : selection.matching(kept, query.span(), query.where(), now)) {
      Exchange exchange = selection.read(each).exchange();
      String key = isOfParent(exchange, query) ? key(exchange, query.dimension()) : null;
      if (key != null) {
        byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(exchange);
        all.add(exchange);
      }
    }
    var entries = new ArrayList<Entry<String>>();
    byKey.forEach(
        (key, exchanges) -> {
          Waiting open = waiting.getOrDefault(key, Waiting.NONE);
          double figure = Ordering.figure(query.order(), tally(exchanges), open);
          entries.add(new Entry<>(key, figure, key));
        });
    Ranking<String> ranking = Ranking.of(query, entries);
    var basis = selection.basis(Kept.LATEST, kept, now);
    Instant to = query.span().end().orElse(now);
    Instant from = query.span().length().map(to::minus).orElse(basis.since());
    List<RangeRow> rows =
        ranking.taken().stream()
            .map(key -> row(key, byKey.get(key), query, from, to, waiting))
            .toList();
    return new Rows(
        query, from, to, basis, tally(all).figures(), ranking.keys(), ranking.first(), rows);
  }

  private static boolean isOfParent(Exchange exchange, RowQuery query) {
    return query.parent().isEmpty()
        || query.parent().get().equals(key(exchange, query.dimension().parent().orElseThrow()));
  }

  private static String key(Exchange exchange, Dimension dimension) {
    if (dimension == Dimension.FAILURE) {
      return Failure.key(exchange);
    }
    boolean answered = exchange.response() != null;
    return dimension.isOfResponse() || exchange.request() == null
        ? answered ? dimension.key(exchange.response()) : null
        : dimension.key(exchange.request());
  }

  private Tally tally(List<Exchange> exchanges) {
    tally.clear();
    exchanges.forEach(each -> count(each, tally));
    return tally;
  }

  private static void count(Exchange exchange, Tally tally) {
    boolean asked = exchange.request() != null;
    boolean known = exchange.outcome() != Outcome.OPEN && exchange.outcome() != Outcome.GAP;
    tally.add(Tally.Count.REQUESTS, asked ? 1 : 0);
    tally.add(Tally.Count.RESPONSES, exchange.response() == null ? 0 : 1);
    tally.add(Tally.Count.CLIENT_ERRORS, exchange.status() / 100 == 4 ? 1 : 0);
    tally.add(Tally.Count.SERVER_ERRORS, exchange.status() / 100 == 5 ? 1 : 0);
    tally.add(Tally.Count.UNANSWERED, exchange.isUnanswered() && known ? 1 : 0);
    tally.add(Tally.Count.BYTES, exchange.bytes());
    tally.add(Tally.Count.CONNECTIONS, asked && exchange.request().ordinal() == 1 ? 1 : 0);
    if (exchange.responseNanos() >= 0) {
      tally.addTimes(Steps.of(exchange.responseNanos()), 1);
    }
  }

  private RangeRow row(
      String key,
      List<Exchange> exchanges,
      RowQuery query,
      Instant from,
      Instant to,
      Map<String, Waiting> waiting) {
    Waiting open = waiting.getOrDefault(key, Waiting.NONE);
    long[] nanos = exchanges.stream().mapToLong(Head::nanos).sorted().toArray();
    return new RangeRow(
        key,
        tally(exchanges).figures(),
        open.count(),
        open.oldestNanos(),
        nanos[0],
        nanos[nanos.length - 1],
        trace(nanos, query, from, to),
        List.of());
  }

  private static List<Integer> trace(long[] nanos, RowQuery query, Instant from, Instant to) {
    var trace = new int[query.traceCells()];
    if (trace.length > 0) {
      Cells cells = cells(query.span(), from, to, trace.length);
      for (long each : nanos) {
        int cell = cells.of(Math.floorDiv(each, NANOS_PER_SECOND));
        if (cell >= 0) {
          trace[cell]++;
        }
      }
    }
    return Arrays.stream(trace).boxed().toList();
  }

  private static Cells cells(Span span, Instant from, Instant to, int count) {
    boolean whole = span.length().isEmpty();
    return Cells.of(from.getEpochSecond(), to.getEpochSecond(), count, whole);
  }

  Timeline answer(TimelineQuery query, Instant now) {
    List<Place> kept = selection.all(Kept.LATEST);
    List<Place> matching = selection.matching(kept, query.span(), query.where(), now);
    var basis = selection.basis(Kept.LATEST, kept, now);
    Span span = query.span();
    Instant to = span.end().orElse(now);
    Instant from = span.length().map(to::minus).orElse(basis.since());
    Cells cells = cells(span, from, to, query.cells());
    var tallies = new ArrayList<Tally>();
    for (int i = 0; i < query.cells(); i++) {
      tallies.add(new Tally());
    }
    for (Place each : matching) {
      int cell = cells.of(Math.floorDiv(each.head().nanos(), NANOS_PER_SECOND));
      if (cell >= 0) {
        count(selection.read(each).exchange(), tallies.get(cell));
      }
    }
    List<Moment> moments = tallies.stream().map(Tally::moment).toList();
    return new Timeline(
        query,
        basis,
        Instant.ofEpochSecond(cells.first()),
        Duration.ofSeconds(cells.seconds()),
        moments);
  }
}
