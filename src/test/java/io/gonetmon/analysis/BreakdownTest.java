package io.gonetmon.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.http.ExchangeListener;
import io.gonetmon.model.Dimension;
import io.gonetmon.model.Outcome;
import io.gonetmon.model.Report;
import io.gonetmon.model.Request;
import io.gonetmon.model.Response;
import io.gonetmon.model.Row;
import io.gonetmon.model.Sample;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The busiest are kept, the others are counted together, and nothing is lost from the sum. */
final class BreakdownTest {
  private static final Instant T0 = Instant.EPOCH;
  private static final long MUCH = 1L << 30;

  private Statistics statistics = statistics(4, 8);

  private static Statistics statistics(int hosts, int sections) {
    return new Statistics(new AnalysisLimits(hosts, sections, 4, MUCH));
  }

  private void requests(int count, String host, String path) {
    for (int i = 0; i < count; i++) {
      Request request = Sample.request(1, host, "GET", path);
      var exchange = statistics.request(request);
      var response = Sample.response(request, 200, 1_000_000);
      exchange.response(response);
      exchange.end(Sample.exchange(request, response, Outcome.ANSWERED));
    }
  }

  private List<Row> hosts() {
    return session().hosts();
  }

  private Report session() {
    return statistics.session(T0, T0.plusSeconds(10), true);
  }

  private static List<String> text(List<Row> rows) {
    return rows.stream().map(row -> row.key() + " " + row.requests()).toList();
  }

  private static long sum(List<Row> rows) {
    return rows.stream().mapToLong(Row::requests).sum();
  }

  @Test
  void sortsByHitsThenByKey() {
    requests(1, "b", "/");
    requests(1, "a", "/");
    requests(2, "c", "/");

    assertThat(text(hosts())).containsExactly("c 2", "a 1", "b 1");
  }

  @Test
  void evictsAQuarterOfTheLeastBusyWhenThereIsNoSpaceForANewKey() {
    requests(3, "a", "/");
    requests(1, "b", "/");
    requests(2, "c", "/");
    requests(2, "d", "/");
    requests(1, "e", "/");

    assertThat(text(hosts())).containsExactly("a 3", "c 2", "d 2", "(other) 1", "e 1");
    assertThat(session().losses().evicted()).isEqualTo(1);
    assertThat(session().hostCount()).isEqualTo(5);
  }

  @Test
  void keepsABusyPathAmidAThousandMadeUpOnes() {
    statistics = statistics(4, 500);
    for (int i = 0; i < 900; i++) {
      requests(1, "shop.test", "/made-up-" + i);
      if (i % 30 == 0) {
        requests(1, "shop.test", "/shop");
      }
    }
    requests(200, "shop.test", "/late");
    List<Row> sections = hosts().get(0).children(Dimension.SECTION);

    assertThat(text(sections)).contains("/shop 30", "/late 200");
    assertThat(sum(sections)).isEqualTo(900 + 30 + 200);
    assertThat(sections).hasSizeLessThanOrEqualTo(501);
  }

  @Test
  void admitsAKeyThatBecomesBusyAfterTheTableIsFull() {
    for (int i = 0; i < 4; i++) {
      requests(50, "old-" + i, "/");
    }
    for (int i = 0; i < 100; i++) {
      requests(1, "new-" + i, "/");
      requests(2, "rising", "/");
    }

    assertThat(text(hosts())).contains("rising 200");
    assertThat(sum(hosts())).isEqualTo(4 * 50 + 300);
  }

  @Test
  void givesAnEvictedHostWithAllItsRowsToTheOthers() {
    requests(1, "a", "/x");
    requests(1, "a", "/y");
    for (String host : List.of("b", "c", "d", "e")) {
      requests(3, host, "/");
    }
    Row other = hosts().get(hosts().size() - 1);

    assertThat(text(List.of(other))).containsExactly("(other) 2");
    assertThat(text(other.children(Dimension.SECTION))).containsExactly("(other) 2");
    assertThat(other.bytes()).isEqualTo(2 * 220);
    assertThat(other.responseTime().count()).isEqualTo(2);
  }

  @Test
  void countsTheEndOfAnExchangeWhoseRowIsEvictedForTheOthers() {
    Request request = Sample.request(1, "a", "GET", "/");
    var exchange = statistics.request(request);
    for (String host : List.of("b", "c", "d", "e")) {
      requests(3, host, "/");
    }
    assertThat(hosts().get(4).open()).isEqualTo(1);

    exchange.response(Sample.response(request, 500, 1));
    assertThat(hosts().get(4).key()).isEqualTo(Row.OTHER);
    assertThat(hosts().get(4).statuses()).containsEntry(500, 1L);
    assertThat(hosts().get(4).open()).isZero();
  }

  @Test
  void staysWithinItsBudget() {
    statistics = new Statistics(new AnalysisLimits(100_000, 500, 100_000, 1 << 20));
    for (int i = 0; i < 5_000; i++) {
      requests(1, "host-" + i, "/section-" + i);
      requests(1, "busy", "/busy");
    }

    assertThat(hosts()).hasSizeLessThan(1000);
    assertThat(text(hosts())).contains("busy 5000");
    assertThat(sum(hosts())).isEqualTo(10_000);
  }

  @Test
  void foldsTheWindowIntoTheSessionAtItsEnd() {
    requests(2, "a", "/x");
    statistics.closeWindow();
    requests(1, "a", "/y");

    assertThat(text(statistics.window(T0, T0).hosts())).containsExactly("a 1");
    assertThat(text(statistics.window(T0, T0).hosts().get(0).children(Dimension.SECTION)))
        .containsExactly("/y 1");
    assertThat(text(hosts())).containsExactly("a 3");
    assertThat(hosts().get(0).responseTime().count()).isEqualTo(3);
    statistics.closeWindow();
    assertThat(statistics.window(T0, T0).hosts()).isEmpty();
    assertThat(text(hosts())).containsExactly("a 3");
  }

  @Test
  void evictionsOfPathsAreNoLoss() {
    statistics = statistics(4, 4);
    for (int i = 0; i < 20; i++) {
      requests(1, "a", "/section/" + i);
    }

    assertThat(session().losses().any()).isFalse();
    assertThat(statistics.totals(T0, T0, Period.SESSION).requests()).isEqualTo(20);
  }

  @Test
  void countsFailuresForLiveSinksOnlyAndTheirEvictionsAreNoLoss() {
    notFound(2000);
    assertThat(statistics.breakdowns().size(Dimension.FAILURE)).isZero();

    statistics.countFailures();
    notFound(2000);
    assertThat(statistics.breakdowns().size(Dimension.FAILURE)).isBetween(700, 1000);
    assertThat(session().losses().any()).isFalse();
  }

  private void notFound(int paths) {
    for (int i = 0; i < paths; i++) {
      Request request = Sample.request(1, "a", "GET", "/" + i % 2 + "/" + i);
      ExchangeListener listener = statistics.request(request);
      Response response = Sample.response(request, 404, 1);
      listener.response(response);
      listener.end(Sample.exchange(request, response, Outcome.ANSWERED));
    }
  }
}
