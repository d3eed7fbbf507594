package io.gonetmon.dashboard;

import io.gonetmon.model.Dimension;
import io.gonetmon.model.Exchange;
import io.gonetmon.model.Failure;
import io.gonetmon.model.Message;
import io.gonetmon.model.Quantiles;
import io.gonetmon.model.Request;
import io.gonetmon.output.Event;
import io.gonetmon.query.Answer;
import io.gonetmon.query.Basis;
import io.gonetmon.query.Detail;
import io.gonetmon.query.DetailQuery;
import io.gonetmon.query.ExchangeQuery;
import io.gonetmon.query.Exchanges;
import io.gonetmon.query.Figures;
import io.gonetmon.query.KeptExchange;
import io.gonetmon.query.Moment;
import io.gonetmon.query.Query;
import io.gonetmon.query.RangeRow;
import io.gonetmon.query.RowQuery;
import io.gonetmon.query.Rows;
import io.gonetmon.query.Span;
import io.gonetmon.query.TimeBuckets;
import io.gonetmon.query.Timeline;
import io.gonetmon.query.TimelineQuery;
import io.gonetmon.where.Condition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Plays the engine: answers what a dashboard asks from a list of exchanges. */
final class SampleEngine implements Consumer<List<Query>> {
  private final List<List<Query>> asked = new ArrayList<>();
  private List<KeptExchange> exchanges = List.of();
  private List<Request> waiting = List.of();
  private Instant start = SampleTraffic.START;
  private Instant now = SampleTraffic.START;
  private boolean due;
  private boolean busy;

  @Override
  public void accept(List<Query> queries) {
    asked.add(queries);
    due = true;
  }

  /** All that was asked for, oldest first. */
  List<List<Query>> asked() {
    return List.copyOf(asked);
  }

  /** Answers nothing, or goes on. */
  void busy(boolean isBusy) {
    busy = isBusy;
  }

  /** What it knows from now on. */
  void know(List<KeptExchange> all, List<Request> open, Instant from, Instant to) {
    exchanges = all;
    waiting = open;
    start = from;
    now = to;
    due = true;
  }

  boolean hasAnswers() {
    return due && !busy && !asked.isEmpty();
  }

  /** What is asked for now, if that or the figures have changed since the last call. */
  List<Event> answers() {
    if (!hasAnswers()) {
      return List.of();
    }
    due = false;
    return List.of(
        new Event.Listing(asked.get(asked.size() - 1).stream().map(this::answer).toList()));
  }

  private Answer answer(Query query) {
    if (query instanceof RowQuery rows) {
      return rows(rows);
    }
    if (query instanceof ExchangeQuery some) {
      return exchanges(some);
    }
    return query instanceof TimelineQuery over ? timeline(over) : detail((DetailQuery) query);
  }

  private Basis basis(Instant from) {
    return new Basis(Basis.Kind.COUNTED, exchanges.size(), from);
  }

  private Instant end(Span span) {
    return span.end().orElse(now);
  }

  private Instant from(Span span) {
    Instant from = span.length().map(end(span)::minus).orElse(start);
    return from.isBefore(start) ? start : from;
  }

  private List<KeptExchange> within(Instant from, Instant to, Condition where) {
    long first = SampleTraffic.nanos(from);
    long end = Math.min(SampleTraffic.nanos(to), SampleTraffic.nanos(now));
    return exchanges.stream()
        .filter(each -> ExchangeLine.nanos(each.exchange()) >= first)
        .filter(each -> ExchangeLine.nanos(each.exchange()) < end)
        .filter(each -> where.matches(each.exchange()))
        .toList();
  }

  private static Instant at(KeptExchange kept) {
    return Instant.ofEpochSecond(0, ExchangeLine.nanos(kept.exchange()));
  }

  private Rows rows(RowQuery query) {
    Instant from = from(query.span());
    Instant to = end(query.span());
    List<KeptExchange> all = within(from, to, query.where());
    Map<String, List<KeptExchange>> byKey =
        all.stream()
            .filter(each -> isIn(query, message(each)))
            .filter(each -> key(query.dimension(), each) != null)
            .collect(
                Collectors.groupingBy(
                    each -> key(query.dimension(), each), TreeMap::new, Collectors.toList()));
    var rows = new ArrayList<RangeRow>();
    byKey.forEach((key, each) -> rows.add(row(query, key, each, from, to)));
    Comparator<RangeRow> order = order(query);
    rows.sort(query.reversed() ? order.reversed() : order);
    List<String> keys = rows.stream().map(RangeRow::key).toList();
    int first =
        first(
            query.selected().map(keys::indexOf).orElse(-1),
            query.first(),
            query.count(),
            keys.size());
    int last = (int) Math.min(keys.size(), (long) first + query.count());
    return new Rows(
        query, from, to, basis(from), figures(all), keys, first, rows.subList(first, last));
  }

  private static String key(Dimension dimension, KeptExchange kept) {
    return dimension == Dimension.FAILURE
        ? Failure.key(kept.exchange())
        : dimension.key(message(kept));
  }

  private static Message message(KeptExchange kept) {
    Exchange exchange = kept.exchange();
    return exchange.response() == null ? exchange.request() : exchange.response();
  }

  private static boolean isIn(RowQuery query, Message message) {
    return query.parent().isEmpty()
        || query.parent().get().equals(query.dimension().parent().orElseThrow().key(message));
  }

  private RangeRow row(
      RowQuery query, String key, List<KeptExchange> each, Instant from, Instant to) {
    var trace = new Integer[query.traceCells()];
    Arrays.fill(trace, 0);
    long length = Math.max(1, Duration.between(from, to).toMillis());
    for (KeptExchange one : each) {
      long at = Duration.between(from, at(one)).toMillis();
      trace[(int) Math.min(trace.length - 1, at * trace.length / length)]++;
    }
    List<Request> open =
        waiting.stream()
            .filter(request -> isIn(query, request))
            .filter(request -> key.equals(query.dimension().key(request)))
            .toList();
    long oldest = open.isEmpty() ? 0 : open.get(0).firstByteNanos();
    return new RangeRow(
        key,
        figures(each),
        open.size(),
        oldest,
        ExchangeLine.nanos(each.get(0).exchange()),
        ExchangeLine.nanos(each.get(each.size() - 1).exchange()),
        List.of(trace),
        List.of());
  }

  private static Figures figures(List<KeptExchange> each) {
    long responses = each.stream().filter(e -> !e.exchange().isUnanswered()).count();
    return new Figures(
        each.size(),
        responses,
        count(each, 4),
        count(each, 5),
        each.size() - responses,
        each.stream().mapToLong(e -> e.exchange().bytes()).sum(),
        each.stream().map(e -> e.exchange().peers().connection()).distinct().count(),
        quantiles(each));
  }

  private static long count(List<KeptExchange> each, int statusClass) {
    return each.stream().filter(e -> e.exchange().status() / 100 == statusClass).count();
  }

  private static Quantiles quantiles(List<KeptExchange> each) {
    double[] millis =
        each.stream()
            .mapToLong(e -> e.exchange().responseNanos())
            .filter(nanos -> nanos != Exchange.UNKNOWN)
            .mapToDouble(nanos -> nanos / 1e6)
            .sorted()
            .toArray();
    int n = millis.length;
    return n == 0
        ? Quantiles.NONE
        : new Quantiles(n, millis[n / 2], millis[n * 9 / 10], millis[n * 99 / 100], millis[n - 1]);
  }

  private static Comparator<RangeRow> order(RowQuery query) {
    ToDoubleFunction<RangeRow> figure =
        switch (query.order()) {
          case REQUESTS -> row -> row.figures().requests();
          case KEY -> row -> 0;
          case CLIENT_ERRORS -> row -> row.figures().clientErrorShare();
          case FAILURES -> row -> row.figures().failureShare();
          case P50 -> row -> row.figures().responseTime().p50();
          case P99 -> row -> row.figures().responseTime().p99();
          case OPEN -> row -> row.open();
          case BYTES -> row -> row.figures().bytes();
          case CONNECTIONS -> row -> row.figures().connections();
        };
    return Comparator.comparingDouble(figure).reversed().thenComparing(RangeRow::key);
  }

  private static int first(int selected, int wanted, int count, int total) {
    int first = Math.max(0, Math.min(wanted, total - 1));
    return selected < 0 ? first : Math.max(Math.min(first, selected), selected - count + 1);
  }

  private Exchanges exchanges(ExchangeQuery query) {
    Instant from = from(query.span());
    var all = new ArrayList<>(within(from, end(query.span()), query.where()));
    if (query.kept() == ExchangeQuery.Kept.FAILED) {
      all.removeIf(each -> !each.exchange().isUnanswered() && each.exchange().status() < 500);
    }
    switch (query.order()) {
      case OLDEST -> all.sort(Comparator.comparingLong(KeptExchange::number));
      case NEWEST -> all.sort(Comparator.comparingLong(KeptExchange::number).reversed());
      case SLOWEST ->
          all.sort(
              Comparator.<KeptExchange>comparingLong(each -> each.exchange().responseNanos())
                  .reversed());
    }
    List<Long> numbers = all.stream().map(KeptExchange::number).toList();
    int selected = query.selected().isEmpty() ? -1 : numbers.indexOf(query.selected().getAsLong());
    int first = first(selected, query.first(), query.count(), all.size());
    int last = (int) Math.min(all.size(), (long) first + query.count());
    return new Exchanges(query, basis(from), all.size(), first, all.subList(first, last));
  }

  private Timeline timeline(TimelineQuery query) {
    Instant end = end(query.span());
    Instant from = query.span().length().map(end::minus).orElse(start);
    Duration cell = Duration.between(from, end).dividedBy(query.cells());
    var cells = new ArrayList<List<KeptExchange>>();
    for (int i = 0; i < query.cells(); i++) {
      cells.add(new ArrayList<>());
    }
    for (KeptExchange each : within(from, end, query.where())) {
      long nanos = ExchangeLine.nanos(each.exchange()) - SampleTraffic.nanos(from);
      cells.get((int) (nanos / cell.toNanos())).add(each);
    }
    List<Moment> moments = cells.stream().map(SampleEngine::moment).toList();
    return new Timeline(query, basis(from), from, cell, moments);
  }

  private static Moment moment(List<KeptExchange> each) {
    Figures figures = figures(each);
    var times = new Integer[TimeBuckets.COUNT];
    Arrays.fill(times, 0);
    for (KeptExchange one : each) {
      long took = one.exchange().responseNanos();
      if (took != Exchange.UNKNOWN) {
        times[TimeBuckets.of(took)]++;
      }
    }
    return new Moment(
        figures.requests(),
        figures.responses(),
        figures.clientErrors(),
        figures.serverErrors(),
        figures.unanswered(),
        figures.bytes(),
        List.of(times));
  }

  private Detail detail(DetailQuery query) {
    Optional<KeptExchange> found =
        exchanges.stream().filter(each -> each.number() == query.number()).findFirst();
    if (found.isEmpty()) {
      return new Detail(query, found, List.of(), 0, 0, Quantiles.NONE, 0);
    }
    Exchange one = found.get().exchange();
    List<KeptExchange> alike =
        exchanges.stream()
            .filter(each -> each.exchange().host().equals(one.host()))
            .filter(each -> path(each).equals(path(found.get())))
            .toList();
    long same = alike.stream().filter(each -> each.exchange().status() == one.status()).count();
    double quicker =
        alike.stream()
            .filter(each -> each.exchange().responseNanos() < one.responseNanos())
            .count();
    List<KeptExchange> neighbours =
        exchanges.stream()
            .filter(
                each ->
                    each.exchange().peers().connection() == one.peers().connection()
                        && Math.abs(each.number() - query.number()) < 400)
            .toList();
    return new Detail(
        query, found, neighbours, alike.size(), same, quantiles(alike), quicker / alike.size());
  }

  private static String path(KeptExchange kept) {
    return kept.exchange().request() == null ? "" : kept.exchange().request().path();
  }
}
