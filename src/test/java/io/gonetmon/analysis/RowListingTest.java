package io.gonetmon.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.Dimension;
import io.gonetmon.model.ListedRow;
import io.gonetmon.model.Period;
import io.gonetmon.model.Request;
import io.gonetmon.model.RowQuery;
import io.gonetmon.model.Rows;
import io.gonetmon.model.Sample;
import io.gonetmon.model.SortKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows are sorted over all of them before some are taken. */
final class RowListingTest {
  private final Statistics statistics = new Statistics(new AnalysisLimits(1000, 100, 100, 1 << 30));

  private void exchanges(int count, String host, String path, int status, long nanos) {
    for (int i = 0; i < count; i++) {
      Request request = Sample.request(1, host, "GET", path);
      statistics.request(request).response(Sample.response(request, status, nanos));
    }
  }

  private static RowQuery hosts(Period period, SortKey sort, int count) {
    return query(Dimension.HOST, Optional.empty(), period, sort, count);
  }

  private static RowQuery query(
      Dimension dimension, Optional<String> parent, Period period, SortKey sort, int count) {
    return new RowQuery(
        dimension, parent, period, sort, false, Optional.empty(), 0, count, Set.of());
  }

  private static RowQuery selecting(RowQuery query, String key, int first) {
    return new RowQuery(
        query.dimension(),
        query.parent(),
        query.period(),
        query.sort(),
        query.reversed(),
        Optional.of(key),
        first,
        query.count(),
        query.children());
  }

  private Rows answer(RowQuery query) {
    return statistics.rows(query, 10, 2, true);
  }

  private static List<String> taken(Rows rows) {
    return rows.rows().stream().map(each -> each.row().key()).toList();
  }

  @Test
  void findsTheFailingHostsAmongManyBusyOnes() {
    for (int i = 0; i < 170; i++) {
      exchanges(20 + i, "busy-" + i, "/", 200, 1);
    }
    for (int i = 0; i < 30; i++) {
      exchanges(1, "failing-" + i, "/", 500, 1);
    }
    Rows rows = answer(hosts(Period.SESSION, SortKey.ERRORS, 30));

    assertThat(rows.keys()).hasSize(200);
    assertThat(taken(rows)).hasSize(30).allMatch(key -> key.startsWith("failing-"));
  }

  @Test
  void sortsByEachKeyAndEqualsByName() {
    exchanges(2, "a", "/", 200, 1_000_000);
    exchanges(1, "c", "/", 404, 9_000_000);
    exchanges(1, "b", "/", 500, 3_000_000);

    assertThat(answer(hosts(Period.SESSION, SortKey.HITS, 9)).keys())
        .containsExactly("a", "b", "c");
    assertThat(answer(hosts(Period.SESSION, SortKey.ERRORS, 9)).keys())
        .containsExactly("b", "c", "a");
    assertThat(answer(hosts(Period.SESSION, SortKey.P99, 9)).keys()).containsExactly("c", "b", "a");
    assertThat(answer(hosts(Period.SESSION, SortKey.KEY, 9)).keys()).containsExactly("a", "b", "c");
  }

  @Test
  void turnsTheOrderRoundWhenAsked() {
    exchanges(2, "a", "/", 200, 1);
    exchanges(1, "b", "/", 200, 1);
    RowQuery query = hosts(Period.SESSION, SortKey.HITS, 9);

    assertThat(
            answer(
                    new RowQuery(
                        query.dimension(),
                        query.parent(),
                        query.period(),
                        query.sort(),
                        true,
                        query.selected(),
                        0,
                        9,
                        query.children()))
                .keys())
        .containsExactly("b", "a");
  }

  @Test
  void takesTheSliceThatHoldsTheSelectedRow() {
    IntStream.range(0, 10).forEach(i -> exchanges(10 - i, "h" + i, "/", 200, 1));
    RowQuery query = hosts(Period.SESSION, SortKey.HITS, 3);

    assertThat(taken(answer(query))).containsExactly("h0", "h1", "h2");
    assertThat(taken(answer(selecting(query, "h7", 0)))).containsExactly("h5", "h6", "h7");
    assertThat(taken(answer(selecting(query, "h4", 3)))).containsExactly("h3", "h4", "h5");
    assertThat(taken(answer(selecting(query, "h1", 6)))).containsExactly("h1", "h2", "h3");
    assertThat(taken(answer(selecting(query, "gone", 6)))).containsExactly("h6", "h7", "h8");
    assertThat(answer(selecting(query, "h7", 0)).first()).isEqualTo(5);
  }

  @Test
  void listsRowsThatAreNewSinceTheLastCompleteWindow() {
    exchanges(1, "a", "/", 200, 1);
    statistics.closeWindow(true);
    exchanges(1, "a", "/", 200, 1);
    exchanges(2, "b", "/", 200, 1);
    Rows rows = answer(hosts(Period.LAST_WINDOW, SortKey.KEY, 9));

    assertThat(taken(rows)).containsExactly("a", "b");
    assertThat(rows.rows()).extracting(ListedRow::fresh).containsExactly(false, true);
    assertThat(rows.rows()).extracting(each -> each.row().hits()).containsExactly(2L, 4L);
    assertThat(rows.rows()).extracting(ListedRow::hitsPerSecond).containsExactly(0.2, 2.0);
  }

  @Test
  void forgetsTheLastWindowWhenTheNextOneEnds() {
    exchanges(1, "a", "/", 200, 1);
    statistics.closeWindow(true);
    exchanges(1, "b", "/", 200, 1);
    statistics.closeWindow(true);

    assertThat(taken(answer(hosts(Period.LAST_WINDOW, SortKey.HITS, 9)))).containsExactly("b");
    assertThat(taken(answer(hosts(Period.SESSION, SortKey.HITS, 9)))).containsExactly("a", "b");
  }

  @Test
  void dividesARowByTheDimensionsBelowIt() {
    exchanges(2, "a", "/shop/cart", 200, 1);
    exchanges(1, "a", "/shop/pay", 200, 1);
    exchanges(1, "b", "/else", 200, 1);

    Rows paths =
        answer(query(Dimension.PATH, Optional.of("a"), Period.SESSION, SortKey.REQUESTS, 9));
    assertThat(taken(paths)).containsExactly("/shop/cart", "/shop/pay");
    Rows none =
        answer(query(Dimension.PATH, Optional.of("nobody"), Period.SESSION, SortKey.HITS, 9));
    assertThat(none.keys()).isEmpty();
  }

  @Test
  void measuresHowFastHitsComeNow() {
    exchanges(1, "a", "/", 200, 1);
    statistics.measureRates(1);
    exchanges(3, "a", "/", 200, 1);
    exchanges(5, "b", "/", 200, 1);
    statistics.measureRates(2);
    Rows rows = answer(hosts(Period.SESSION, SortKey.RATE, 9));

    assertThat(taken(rows)).containsExactly("b", "a");
    assertThat(rows.rows()).extracting(each -> each.now().orElseThrow()).containsExactly(5.0, 3.0);
    assertThat(statistics.rows(rows.query(), 10, 2, false).rows().get(0).now()).isEmpty();
  }
}
