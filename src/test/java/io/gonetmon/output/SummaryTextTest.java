package io.gonetmon.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.KeptOut;
import io.gonetmon.model.Losses;
import io.gonetmon.model.Quantiles;
import io.gonetmon.model.Report;
import io.gonetmon.model.Row;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SummaryTextTest {
  @Test
  void tellsTheWholeRun() {
    assertThat(SummaryText.of(Made.traffic(), ZoneOffset.ofHours(1)))
        .isEqualTo(
            """
            --- Session ---
            2026-11-22 19:37:16 to 2026-11-22 19:37:26 (10.00 s)
            4 hits: 2 requests, 2 responses
              example.org: 4 hits  200(2)  p50 1.20 ms  p99 1.90 ms
            Interface lo: 9 packets, 1874 bytes, 9832 HTTP bits
            Connections: 1 opened, 1 closed, 0 reset, 2 refused, 3 unanswered; segments: 5 retransmitted (4 SYN), 0 out of order
            Losses: none
            """);
  }

  @Test
  void tellsWhatWasLost() {
    Report report = Made.traffic();
    Report lossy =
        new Report(
            report.from(),
            report.to(),
            1,
            0,
            1,
            List.of(Made.row("quiet", Made.counts(Map.of("GET", 1L)), Made.none())),
            List.of(),
            List.of(),
            List.of(),
            report.connections(),
            report.watchdog(),
            new Losses(1, 2, 3, 4, 5, 6, 7),
            KeptOut.NOTHING,
            true);

    assertThat(SummaryText.of(lossy, ZoneOffset.UTC))
        .isEqualTo(
            """
            --- Session ---
            2026-11-22 18:37:16 to 2026-11-22 18:37:26 (10.00 s)
            1 hits: 1 requests, 0 responses
              quiet: 1 hits
            Connections: 1 opened, 1 closed, 0 reset, 2 refused, 3 unanswered; segments: 5 retransmitted (4 SYN), 0 out of order
            Losses: 1 packets dropped by the kernel, 2 by interfaces, 3 because the queue was full; 4 bytes missing; 5 unparsed; 6 evicted. All figures are lower bounds.
            """);
  }

  @Test
  void namesTheSlowestSectionsAndThoseWithMostErrors() {
    Row slow = section("/slow", 900, Map.of(200, 3L));
    Row failing = section("/failing", 2, Map.of(200, 1L, 404, 1L, 503, 2L));
    Row fine = section("*", 1, Map.of(200, 5L));
    Row host =
        Made.row("shop.test", Made.counts(Map.of("GET", 12L)), Made.none(), slow, failing, fine);
    Report report = Made.report(12, List.of(host), List.of(), Made.traffic().watchdog());

    assertThat(SummaryText.of(report, ZoneOffset.UTC))
        .contains(
            """
            Slowest sections:
              shop.test/slow: p99 900.00 ms of 3 responses
              shop.test/failing: p99 2.00 ms of 4 responses
              shop.test *: p99 1.00 ms of 5 responses
            Sections with most errors:
              shop.test/failing: 3 of 4 responses are errors
            """);
  }

  private static Row section(String key, double p99, Map<Integer, Long> statuses) {
    long responses = statuses.values().stream().mapToLong(Long::longValue).sum();
    return new Row(
        key,
        responses,
        responses,
        Made.counts(Map.of("GET", responses)),
        Made.counts(statuses),
        new Quantiles(responses, 1, 1, p99, p99),
        0,
        0,
        0,
        List.of(),
        Map.of());
  }

  @Test
  void namesTheTenBusiestHosts() {
    List<Row> hosts = IntStream.range(0, 12).mapToObj(i -> Made.host("h" + i, 1, 1)).toList();
    Report report = Made.report(12, hosts, List.of(), Made.traffic().watchdog());

    assertThat(SummaryText.of(report, ZoneOffset.UTC))
        .contains("  h9: 2 hits", "  and 2 more hosts\n")
        .doesNotContain("h10");
  }
}
