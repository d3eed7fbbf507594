package io.gonetmon.history.ring;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.Dimension;
import io.gonetmon.model.Exchange;
import io.gonetmon.model.Outcome;
import io.gonetmon.model.Request;
import io.gonetmon.model.Sample;
import io.gonetmon.query.Basis;
import io.gonetmon.query.Detail;
import io.gonetmon.query.DetailQuery;
import io.gonetmon.query.ExchangeQuery;
import io.gonetmon.query.ExchangeQuery.Kept;
import io.gonetmon.query.ExchangeQuery.Order;
import io.gonetmon.query.Exchanges;
import io.gonetmon.query.KeptExchange;
import io.gonetmon.query.Moment;
import io.gonetmon.query.RowQuery;
import io.gonetmon.query.Rows;
import io.gonetmon.query.Span;
import io.gonetmon.query.TimelineQuery;
import io.gonetmon.where.Condition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The latest, the failed and the slowest exchanges are kept, and can be listed and compared. */
final class KeptExchangesTest {
  private static final long SECOND = 1_000_000_000L;
  private static final Instant NOW = Instant.ofEpochSecond(100_000);

  private final KeptExchanges kept = new KeptExchanges(new KeepLimits(100, 10, 5));

  /** A second apart, with a response time of so many milliseconds. */
  private void keep(int second, String host, String path, int status, long millis) {
    Request request = Sample.request(second * SECOND, host, "GET", path);
    Exchange exchange =
        status == 0
            ? Sample.exchange(request, null, Outcome.RESET)
            : Sample.exchange(
                request, Sample.response(request, status, millis * 1_000_000), Outcome.ANSWERED);
    kept.keep(List.of(exchange));
  }

  private Exchanges list(Kept which, Order order, int first, int count) {
    return list(which, Span.RUN, order, OptionalLong.empty(), first, count);
  }

  private Exchanges list(
      Kept which, Span span, Order order, OptionalLong selected, int first, int count) {
    return kept.answer(
        new ExchangeQuery(which, span, Condition.ALL, order, selected, first, count), NOW);
  }

  private static List<Long> numbers(Exchanges exchanges) {
    return exchanges.exchanges().stream().map(KeptExchange::number).toList();
  }

  @Test
  void keepsTheLatestAndSaysHowManyAndSinceWhen() {
    for (int i = 1; i <= 20_000; i++) {
      keep(i, "a", "/", 200, 1);
    }
    Exchanges newest = list(Kept.LATEST, Order.NEWEST, 0, 3);
    Exchanges oldest = list(Kept.LATEST, Order.OLDEST, 0, 3);

    assertThat(numbers(newest)).containsExactly(20_000L, 19_999L, 19_998L);
    assertThat(numbers(oldest)).containsExactly(19_901L, 19_902L, 19_903L);
    assertThat(newest.total()).isEqualTo(100);
    assertThat(newest.basis())
        .isEqualTo(new Basis(Basis.Kind.KEPT, 100, Instant.ofEpochSecond(19_901, 1_000_000)));
    assertThat(newest.exchanges().get(0).exchange().request().host()).isEqualTo("a");
  }

  @Test
  void saysSinceWhenAllAreKeptThoughSomeAreOlder() {
    keep(1, "a", "/broken", 503, 9000);
    for (int i = 2; i <= 300; i++) {
      keep(i, "a", "/", 200, 1);
    }

    assertThat(list(Kept.ANY, Order.OLDEST, 0, 1).basis().since())
        .isEqualTo(Instant.ofEpochSecond(201, 1_000_000));
    assertThat(list(Kept.FAILED, Order.OLDEST, 0, 1).basis().since())
        .isEqualTo(Instant.ofEpochSecond(10));
  }

  @Test
  void keepsFailedAndSlowOnesThatAFloodOfGoodOnesHasPushedOut() {
    keep(1, "a", "/slow", 200, 9000);
    keep(2, "a", "/broken", 503, 1);
    keep(3, "a", "/reset", 0, 1);
    keep(4, "a", "/missing", 404, 1);
    for (int i = 5; i <= 300; i++) {
      keep(i, "a", "/", 200, 10 + i % 7);
    }

    assertThat(numbers(list(Kept.FAILED, Order.NEWEST, 0, 9))).containsExactly(3L, 2L);
    assertThat(numbers(list(Kept.SLOWEST, Order.SLOWEST, 0, 2))).startsWith(1L).hasSize(2);
    assertThat(list(Kept.SLOWEST, Order.SLOWEST, 0, 99).total()).isEqualTo(5);
    assertThat(list(Kept.ANY, Order.OLDEST, 0, 99).total()).isBetween(103L, 107L);
    assertThat(numbers(list(Kept.ANY, Order.OLDEST, 0, 3))).containsExactly(1L, 2L, 3L);
  }

  @Test
  void listsThoseOfASpan() {
    for (int i = 1; i <= 50; i++) {
      keep(i, "a", "/", 200, 1);
    }
    Span span = Span.before(Instant.ofEpochSecond(20), Duration.ofSeconds(5));
    Exchanges some = list(Kept.LATEST, span, Order.OLDEST, OptionalLong.empty(), 0, 99);

    assertThat(numbers(some)).containsExactly(15L, 16L, 17L, 18L, 19L);
  }

  @Test
  void takesTheSliceThatHoldsTheSelectedOne() {
    for (int i = 1; i <= 50; i++) {
      keep(i, "a", "/", 200, 1);
    }
    Exchanges some = list(Kept.LATEST, Span.RUN, Order.NEWEST, OptionalLong.of(41), 0, 3);

    assertThat(numbers(some)).containsExactly(43L, 42L, 41L);
    assertThat(some.first()).isEqualTo(7);
    assertThat(numbers(list(Kept.LATEST, Span.RUN, Order.NEWEST, OptionalLong.of(999), 48, 3)))
        .containsExactly(2L, 1L);
  }

  @Test
  void comparesOneToThoseThatAskedForTheSame() {
    keep(1, "a", "/cart", 200, 10);
    keep(2, "a", "/cart", 200, 20);
    keep(3, "a", "/", 200, 5000);
    keep(4, "b", "/cart", 200, 5000);
    keep(5, "a", "/cart", 503, 100);
    keep(6, "a", "/cart", 200, 400);
    Detail detail = kept.answer(new DetailQuery(5));

    assertThat(detail.exchange().orElseThrow().exchange().status()).isEqualTo(503);
    assertThat(detail.alike()).isEqualTo(4);
    assertThat(detail.sameStatus()).isEqualTo(1);
    assertThat(detail.slowerThan()).isEqualTo(0.5);
    assertThat(detail.responseTime().count()).isEqualTo(4);
    assertThat(detail.onConnection()).extracting(KeptExchange::number).hasSize(6).isSorted();
    assertThat(kept.answer(new DetailQuery(7)).exchange()).isEmpty();
  }

  @Test
  void countsRowsOfWhatIsKept() {
    keep(1, "a", "/", 200, 10);
    keep(2, "b", "/cart", 503, 20);
    keep(3, "b", "/", 200, 30);
    keep(4, "b", "/", 0, 0);
    var query =
        new RowQuery(
            Dimension.PATH,
            Optional.of("b"),
            Span.RUN,
            Condition.ALL,
            io.gonetmon.query.Order.FAILURES,
            false,
            Optional.empty(),
            0,
            9,
            2);
    Rows rows = kept.answer(query, Instant.ofEpochSecond(6), Map.of());

    assertThat(rows.keys()).containsExactly("/cart", "/");
    assertThat(rows.all().requests()).isEqualTo(3);
    assertThat(rows.rows().get(1).figures().unanswered()).isEqualTo(1);
    assertThat(rows.rows().get(1).trace()).containsExactly(2, 0);
    assertThat(rows.rows().get(1).lastNanos()).isEqualTo(4 * SECOND);
    assertThat(rows.basis())
        .isEqualTo(new Basis(Basis.Kind.KEPT, 4, Instant.ofEpochSecond(1, 10_000_000)));
  }

  @Test
  void countsWhatIsKeptOverTime() {
    for (int i = 10; i < 20; i++) {
      keep(i, "a", "/", i == 19 ? 500 : 200, 10);
    }
    var query = new TimelineQuery(Span.last(Duration.ofSeconds(6)), Condition.ALL, 3);

    assertThat(kept.answer(query, Instant.ofEpochSecond(20)).moments())
        .extracting(Moment::requests)
        .containsExactly(2L, 2L, 2L);
    assertThat(kept.answer(query, Instant.ofEpochSecond(20)).moments().get(2).serverErrors())
        .isEqualTo(1);
  }

  @Test
  void keepsTheSlowestAloneWhereNothingElseIsAskedFor() {
    var slowest = new KeptExchanges(new KeepLimits(0, 0, 2));
    List<Exchange> ended = new ArrayList<>();
    for (long millis : new long[] {3, 9, 1, 7}) {
      Request request = Sample.request(SECOND, "a", "GET", "/");
      ended.add(
          Sample.exchange(
              request, Sample.response(request, 500, millis * 1_000_000), Outcome.ANSWERED));
    }
    slowest.keep(ended);

    assertThat(numbers(answer(slowest, Kept.SLOWEST, Order.SLOWEST))).containsExactly(2L, 4L);
    assertThat(answer(slowest, Kept.LATEST, Order.NEWEST).total()).isZero();
    assertThat(answer(slowest, Kept.FAILED, Order.NEWEST).total()).isZero();
  }

  private static Exchanges answer(KeptExchanges from, Kept which, Order order) {
    return from.answer(
        new ExchangeQuery(which, Span.RUN, Condition.ALL, order, OptionalLong.empty(), 0, 10), NOW);
  }

  @Test
  void keepsNothingWhenNothingIsToBeKept() {
    var none = new KeptExchanges(new KeepLimits(0, 0, 0));
    Request request = Sample.request(1, "a", "GET", "/");
    none.keep(List.of(Sample.exchange(request, null, Outcome.RESET)));
    var query =
        new ExchangeQuery(
            Kept.ANY, Span.RUN, Condition.ALL, Order.NEWEST, OptionalLong.empty(), 0, 9);

    assertThat(none.answer(query, NOW).exchanges()).isEmpty();
  }
}
