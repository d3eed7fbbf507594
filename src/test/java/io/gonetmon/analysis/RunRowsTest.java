package io.gonetmon.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.history.History;
import io.gonetmon.model.Dimension;
import io.gonetmon.model.Request;
import io.gonetmon.model.Sample;
import io.gonetmon.query.Order;
import io.gonetmon.query.RangeRow;
import io.gonetmon.query.RowQuery;
import io.gonetmon.query.Rows;
import io.gonetmon.query.Span;
import io.gonetmon.where.Condition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows are sorted over all of them before some are taken. */
final class RunRowsTest {
  private static final Instant FROM = Instant.EPOCH;

  private final Statistics statistics = new Statistics(new AnalysisLimits(1000, 100, 100, 1 << 30));

  private void exchanges(int count, String host, String path, int status, long nanos) {
    for (int i = 0; i < count; i++) {
      Request request = Sample.request(1, host, "GET", path);
      statistics.request(request).response(Sample.response(request, status, nanos));
    }
  }

  private static RowQuery hosts(Order order, int count) {
    return query(Optional.empty(), order, false, Optional.empty(), 0, count);
  }

  private static RowQuery selecting(String key, int first) {
    return query(Optional.empty(), Order.REQUESTS, false, Optional.of(key), first, 3);
  }

  private static RowQuery query(
      Optional<String> host,
      Order order,
      boolean reversed,
      Optional<String> selected,
      int first,
      int count) {
    return new RowQuery(
        host.isPresent() ? Dimension.PATH : Dimension.HOST,
        host,
        Span.RUN,
        Condition.ALL,
        order,
        reversed,
        selected,
        first,
        count,
        0);
  }

  private Rows answer(RowQuery query) {
    statistics.breakdowns().sets().settle();
    var rows = new RunRows(statistics.breakdowns(), new History(0));
    return rows.answer(query, FROM, FROM.plusSeconds(10), null, statistics.open().by(query));
  }

  private static List<String> taken(Rows rows) {
    return rows.rows().stream().map(RangeRow::key).toList();
  }

  @Test
  void findsTheFailingHostsAmongManyBusyOnes() {
    for (int i = 0; i < 170; i++) {
      exchanges(20 + i, "busy-" + i, "/", 200, 1);
    }
    for (int i = 0; i < 30; i++) {
      exchanges(1, "failing-" + i, "/", 500, 1);
    }
    Rows rows = answer(hosts(Order.FAILURES, 30));

    assertThat(rows.keys()).hasSize(200);
    assertThat(taken(rows)).hasSize(30).allMatch(key -> key.startsWith("failing-"));
  }

  @Test
  void sortsByEachKeyAndEqualsByName() {
    exchanges(2, "a", "/", 200, 1_000_000);
    exchanges(1, "c", "/", 404, 9_000_000);
    exchanges(1, "b", "/", 500, 3_000_000);

    assertThat(answer(hosts(Order.REQUESTS, 9)).keys()).containsExactly("a", "b", "c");
    assertThat(answer(hosts(Order.CLIENT_ERRORS, 9)).keys()).containsExactly("c", "a", "b");
    assertThat(answer(hosts(Order.FAILURES, 9)).keys()).containsExactly("b", "a", "c");
    assertThat(answer(hosts(Order.P99, 9)).keys()).containsExactly("c", "b", "a");
    assertThat(answer(hosts(Order.KEY, 9)).keys()).containsExactly("a", "b", "c");
  }

  @Test
  void turnsTheOrderRoundWhenAsked() {
    exchanges(2, "a", "/", 200, 1);
    exchanges(1, "b", "/", 200, 1);
    RowQuery query = query(Optional.empty(), Order.REQUESTS, true, Optional.empty(), 0, 9);

    assertThat(answer(query).keys()).containsExactly("b", "a");
  }

  @Test
  void takesTheSliceThatHoldsTheSelectedRow() {
    IntStream.range(0, 10).forEach(i -> exchanges(10 - i, "h" + i, "/", 200, 1));

    assertThat(taken(answer(hosts(Order.REQUESTS, 3)))).containsExactly("h0", "h1", "h2");
    assertThat(taken(answer(selecting("h7", 0)))).containsExactly("h5", "h6", "h7");
    assertThat(taken(answer(selecting("h4", 3)))).containsExactly("h3", "h4", "h5");
    assertThat(taken(answer(selecting("h1", 6)))).containsExactly("h1", "h2", "h3");
    assertThat(taken(answer(selecting("gone", 6)))).containsExactly("h6", "h7", "h8");
    assertThat(answer(selecting("h7", 0)).first()).isEqualTo(5);
  }

  @Test
  void dividesARowByTheDimensionsBelowIt() {
    exchanges(2, "a", "/shop/cart", 200, 1);
    exchanges(1, "a", "/shop/pay", 200, 1);
    exchanges(1, "b", "/else", 200, 1);

    assertThat(
            taken(answer(query(Optional.of("a"), Order.REQUESTS, false, Optional.empty(), 0, 9))))
        .containsExactly("/shop/cart", "/shop/pay");
    assertThat(
            answer(query(Optional.of("nobody"), Order.REQUESTS, false, Optional.empty(), 0, 9))
                .keys())
        .isEmpty();
  }

  @Test
  void tellsWhatWaitsAndSinceWhen() {
    statistics.request(Sample.request(5, "a", "GET", "/"));
    statistics.request(Sample.request(9, "a", "GET", "/"));
    exchanges(3, "b", "/", 200, 1);
    Rows rows = answer(hosts(Order.OPEN, 9));

    assertThat(rows.rows())
        .extracting(each -> each.key() + " " + each.open() + " " + each.oldestOpenNanos())
        .containsExactly("a 2 5", "b 0 0");
  }
}
