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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToLongFunction;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is counted for several rows at once arrives in each of them. */
final class RowSetsTest {
  private static final Instant T0 = Instant.EPOCH;
  private static final long MUCH = 1L << 30;

  private record Asked(Request request, ExchangeListener exchange) {}

  private final Deque<Asked> waiting = new ArrayDeque<>();
  private Statistics statistics = new Statistics(new AnalysisLimits(1000, 1000, 1000, MUCH));
  private long nanos;

  private void asks(int client, String host, String method, String path) {
    nanos += 1_000_000;
    Request request = Sample.request(nanos, Sample.peers(client, 1), host, method, path);
    waiting.add(new Asked(request, statistics.request(request)));
  }

  private Response answers(int status, long afterNanos) {
    Asked asked = waiting.remove();
    Response response = Sample.response(asked.request(), status, afterNanos);
    asked.exchange().response(response);
    asked.exchange().end(Sample.exchange(asked.request(), response, Outcome.ANSWERED));
    return response;
  }

  private Report session() {
    return statistics.session(T0, T0.plusSeconds(10), true);
  }

  private static long sum(List<Row> rows, ToLongFunction<Row> figure) {
    return rows.stream().mapToLong(figure).sum();
  }

  @Test
  void countsAResponseWhoseRowsWereSettledMeanwhile() {
    asks(1, "a", "GET", "/x");
    assertThat(session().hosts()).extracting(Row::open).containsExactly(1L);
    answers(503, 7_000_000);

    Row host = session().hosts().get(0);
    assertThat(host.open()).isZero();
    assertThat(host.statuses()).isEqualTo(Map.of(503, 1L));
    assertThat(host.responseTime().max()).isEqualTo(7);
    assertThat(host.bytes()).isEqualTo(220);
  }

  @Test
  void tellsApartWhatDiffersInOnePartOnly() {
    asks(1, "a", "GET", "/x");
    asks(2, "a", "GET", "/x");
    asks(1, "b", "GET", "/x");
    asks(1, "a", "PUT", "/x");
    asks(1, "a", "GET", "/x/y");

    Report report = session();
    assertThat(report.hosts())
        .extracting(Row::key, Row::requests)
        .containsExactly(tuple("a", 4), tuple("b", 1));
    assertThat(report.clients())
        .extracting(Row::key, Row::requests)
        .containsExactly(tuple("10.0.0.1", 4), tuple("10.0.0.2", 1));
    assertThat(report.hosts().get(0).methods()).isEqualTo(Map.of("GET", 3L, "PUT", 1L));
    assertThat(report.hosts().get(0).children(Dimension.SECTION)).hasSize(1);
  }

  private static Tuple tuple(String key, long requests) {
    return Tuple.tuple(key, requests);
  }

  /** With rows for a few of the keys only, so that some are evicted all the time. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void losesNothingWhateverIsEvictedAndSettled(long seed) {
    statistics = new Statistics(new AnalysisLimits(6, 3, 6, MUCH));
    var random = new Random(seed);
    Map<Integer, Long> statuses = new HashMap<>();
    long asked = 0;
    for (int i = 0; i < 5000; i++) {
      int key = (int) Math.abs(random.nextGaussian() * 6);
      if (waiting.size() < 50 && random.nextBoolean()) {
        asks(key % 9, "h" + key, random.nextBoolean() ? "GET" : "PUT", "/" + random.nextInt(5));
        asked++;
      } else if (!waiting.isEmpty()) {
        int status = 200 + 100 * random.nextInt(4);
        answers(status, random.nextInt(1_000_000_000));
        statuses.merge(status, 1L, Long::sum);
      }
      if (random.nextInt(200) == 0) {
        statistics.closeWindow();
      }
    }

    Report report = session();
    long answered = statuses.values().stream().mapToLong(Long::longValue).sum();
    for (List<Row> rows : List.of(report.hosts(), report.clients(), report.servers())) {
      assertThat(sum(rows, Row::requests)).isEqualTo(asked);
      assertThat(sum(rows, Row::responses)).isEqualTo(answered);
      assertThat(sum(rows, Row::open)).isEqualTo(waiting.size());
      assertThat(sum(rows, Row::bytes)).isEqualTo(220 * answered);
      assertThat(sum(rows, row -> row.responseTime().count())).isEqualTo(answered);
    }
    List<Row> sections = new ArrayList<>();
    report.hosts().forEach(host -> sections.addAll(host.children(Dimension.SECTION)));
    assertThat(sum(sections, Row::requests)).isEqualTo(asked);
    statuses.forEach(
        (status, count) ->
            assertThat(sum(report.hosts(), row -> row.statuses().getOrDefault(status, 0L)))
                .isEqualTo(count));
  }
}
