package io.gonetmon.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.history.ring.KeepLimits;
import io.gonetmon.http.ExchangeListener;
import io.gonetmon.model.Dimension;
import io.gonetmon.model.Exchange;
import io.gonetmon.model.Outcome;
import io.gonetmon.model.Request;
import io.gonetmon.model.Response;
import io.gonetmon.model.Sample;
import io.gonetmon.query.Basis;
import io.gonetmon.query.Figures;
import io.gonetmon.query.Moment;
import io.gonetmon.query.Order;
import io.gonetmon.query.RangeRow;
import io.gonetmon.query.RowQuery;
import io.gonetmon.query.Rows;
import io.gonetmon.query.Span;
import io.gonetmon.query.Timeline;
import io.gonetmon.query.TimelineQuery;
import io.gonetmon.where.Condition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever range is asked for, its figures are those of the exchanges in it, counted again. */
final class RangeSumsTest {
  private static final long FIRST = 1_700_000_003L;
  private static final long ALL_ROWS = 64L << 20;

  /** An exchange, so many seconds after the one before. */
  record Step(long pause, String host, String path, int status, long millis, int ordinal) {}

  /** A span that ends so many seconds before the latest exchange. */
  record Asked(long ago, long length) {
    Span span(long last) {
      Duration duration = Duration.ofSeconds(length);
      return ago == 0
          ? Span.last(duration)
          : Span.before(Instant.ofEpochSecond(last + 1 - ago), duration);
    }
  }

  /** What was counted, and what that is to be compared with. */
  private static final class Run {
    private final Statistics statistics =
        new Statistics(new AnalysisLimits(1000, 1000, 1000, ALL_ROWS));
    private final Answers answers = new Answers(statistics, new KeepLimits(100, 10, 5), ALL_ROWS);
    private final TreeMap<Long, List<Exchange>> exchanges = new TreeMap<>();
    private long second = FIRST;

    void take(Step step) {
      if (step.pause > 0 || step.millis % 3 == 0) {
        answers.endTick(second);
        second += step.pause;
      }
      long nanos = second * 1_000_000_000L;
      Request plain = Sample.request(nanos, step.host, "GET", step.path);
      Request request =
          new Request(
              nanos,
              nanos,
              plain.peers(),
              step.ordinal,
              step.host,
              "GET",
              step.path,
              plain.section(),
              1);
      ExchangeListener listener = statistics.request(request);
      Response response =
          step.status == 0 ? null : Sample.response(request, step.status, step.millis * 1_000_000);
      if (response != null) {
        listener.response(response);
      }
      Exchange exchange =
          Sample.exchange(request, response, response == null ? Outcome.RESET : Outcome.ANSWERED);
      listener.end(exchange);
      exchanges.computeIfAbsent(second, any -> new ArrayList<>()).add(exchange);
    }

    List<Exchange> between(Instant from, Instant to) {
      return exchanges.subMap(from.getEpochSecond(), to.getEpochSecond()).values().stream()
          .flatMap(List::stream)
          .toList();
    }

    Rows rows(Dimension dimension, Optional<String> parent, Span span) {
      var query =
          new RowQuery(
              dimension,
              parent,
              span,
              Condition.ALL,
              Order.KEY,
              false,
              Optional.empty(),
              0,
              100,
              7);
      return (Rows) answers.answer(query, Instant.EPOCH, Instant.EPOCH).orElseThrow();
    }

    Timeline timeline(Span span, int cells) {
      var query = new TimelineQuery(span, Condition.ALL, cells);
      return (Timeline) answers.answer(query, Instant.EPOCH, Instant.EPOCH).orElseThrow();
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Long> pauses =
        Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.longs().between(0, 3)),
            Tuple.of(2, Arbitraries.longs().between(4, 45)),
            Tuple.of(1, Arbitraries.of(300L, 613L, 7111L)));
    Arbitrary<Step> step =
        Combinators.combine(
                pauses,
                Arbitraries.of("a", "b", "c"),
                Arbitraries.of("/", "/x", "/y/z"),
                Arbitraries.of(200, 404, 503, 0),
                Arbitraries.longs().between(0, 40_000),
                Arbitraries.integers().between(1, 2))
            .as(Step::new);
    return step.list().ofMinSize(1).ofMaxSize(120);
  }

  @Provide
  Arbitrary<List<Asked>> spans() {
    return Combinators.combine(
            Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(0L)),
                Tuple.of(3, Arbitraries.longs().between(1, 9000))),
            Arbitraries.of(10L, 60L, 300L, 900L, 3600L, 47L))
        .as(Asked::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  @Property(tries = 300)
  void addsUpToWhatWasCounted(
      @ForAll("steps") List<Step> steps, @ForAll("spans") List<Asked> asked) {
    var run = new Run();
    steps.forEach(run::take);
    run.answers.endTick(run.second);

    for (Asked each : asked) {
      Span span = each.span(run.second);
      assertRows(run, run.rows(Dimension.HOST, Optional.empty(), span), each);
      assertRows(run, run.rows(Dimension.PATH, Optional.of("a"), span), each);
      assertTimeline(run, run.timeline(span, 9));
    }
  }

  private static void assertRows(Run run, Rows rows, Asked asked) {
    assertThat(rows.basis().kind()).isEqualTo(Basis.Kind.COUNTED);
    assertThat(Duration.between(rows.from(), rows.to()).toSeconds())
        .isBetween(asked.length, asked.length + 600);
    Map<String, List<Exchange>> byKey = new TreeMap<>();
    for (Exchange each : run.between(rows.from(), rows.to())) {
      boolean meant = rows.query().parent().stream().allMatch(each.host()::equals);
      if (meant) {
        String key = rows.query().dimension().key(each.request());
        byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(each);
      }
    }
    assertThat(rows.keys()).containsExactlyElementsOf(byKey.keySet());
    for (RangeRow row : rows.rows()) {
      assertFigures(row.figures(), byKey.get(row.key()));
    }
    assertFigures(rows.all(), byKey.values().stream().flatMap(List::stream).toList());
  }

  private static void assertFigures(Figures figures, List<Exchange> exchanges) {
    assertThat(figures.requests()).isEqualTo(exchanges.size());
    assertThat(figures.clientErrors()).isEqualTo(count(exchanges, each -> each.status() / 100, 4));
    assertThat(figures.serverErrors()).isEqualTo(count(exchanges, each -> each.status() / 100, 5));
    assertThat(figures.unanswered()).isEqualTo(count(exchanges, Exchange::status, 0));
    assertThat(figures.responses()).isEqualTo(exchanges.size() - figures.unanswered());
    assertThat(figures.connections())
        .isEqualTo(count(exchanges, each -> each.request().ordinal(), 1));
    assertThat(figures.bytes()).isEqualTo(exchanges.stream().mapToLong(Exchange::bytes).sum());
    long[] times =
        exchanges.stream()
            .mapToLong(Exchange::responseNanos)
            .filter(nanos -> nanos >= 0)
            .sorted()
            .toArray();
    assertThat(figures.responseTime().count()).isEqualTo(times.length);
    if (times.length > 0) {
      double median = times[(times.length + 1) / 2 - 1] / 1e6;
      assertThat(figures.responseTime().p50()).isBetween(0.93 * median, 1.07 * median + 0.002);
    }
  }

  private static long count(List<Exchange> exchanges, ToLongFunction<Exchange> figure, long value) {
    return exchanges.stream().filter(each -> figure.applyAsLong(each) == value).count();
  }

  private static void assertTimeline(Run run, Timeline timeline) {
    long from = timeline.from().getEpochSecond();
    long asked = timeline.query().span().end().map(Instant::getEpochSecond).orElse(run.second + 1);
    for (int i = 0; i < timeline.moments().size(); i++) {
      Moment moment = timeline.moments().get(i);
      Instant start = Instant.ofEpochSecond(from + i * timeline.cell().toSeconds());
      boolean last = i == timeline.moments().size() - 1;
      List<Exchange> exchanges = run.between(start, start.plus(timeline.cell()));
      if (!last || asked == run.second + 1) {
        assertThat(moment.requests()).as("cell %d of %s", i, timeline).isEqualTo(exchanges.size());
        assertThat(moment.times().stream().mapToLong(each -> each).sum())
            .isEqualTo(moment.responses());
      }
    }
  }
}
