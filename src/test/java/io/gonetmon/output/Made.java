package io.gonetmon.output;

import io.gonetmon.model.Alert;
import io.gonetmon.model.ConnectionsReport;
import io.gonetmon.model.Dimension;
import io.gonetmon.model.InterfaceReport;
import io.gonetmon.model.KeptOut;
import io.gonetmon.model.Losses;
import io.gonetmon.model.Quantiles;
import io.gonetmon.model.Report;
import io.gonetmon.model.Row;
import io.gonetmon.model.Sample;
import io.gonetmon.model.WatchdogReport;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The reports of the examples in these tests. */
final class Made {
  static final Instant FROM = Instant.parse("2026-11-22T18:37:16Z");
  static final Instant TO = Instant.parse("2026-11-22T18:37:26Z");
  static final Alert RAISED = new Alert.Raised(Instant.parse("2026-11-22T18:37:19.112Z"), 7000);
  static final Alert RECOVERED =
      new Alert.Recovered(Instant.parse("2026-11-22T18:39:31.604Z"), 6998);

  private static final ConnectionsReport CONNECTIONS =
      new ConnectionsReport(1, 1, 0, 2, 3, 5, 4, 0, new Quantiles(1, 0.1, 0.1, 0.1, 0.1));

  private Made() {}

  static <K> SortedMap<K, Long> counts(Map<K, Long> counts) {
    return new TreeMap<>(counts);
  }

  static Row host(String name, long requests, long responses, Row... sections) {
    return new Row(
        name,
        requests,
        responses,
        counts(Map.of("GET", requests)),
        counts(Map.of(200, responses)),
        new Quantiles(2, 1.2, 1.9, 1.9, 1.9),
        812,
        1,
        2,
        List.of("93.184.216.34"),
        Map.of(Dimension.SECTION, List.of(sections)));
  }

  /** A row with those methods and statuses, and {@code sections}. */
  static Row row(
      String key,
      SortedMap<String, Long> methods,
      SortedMap<Integer, Long> statuses,
      Row... sections) {
    return new Row(
        key,
        methods.values().stream().mapToLong(Long::longValue).sum(),
        statuses.values().stream().mapToLong(Long::longValue).sum(),
        methods,
        statuses,
        Quantiles.NONE,
        0,
        0,
        0,
        List.of(),
        Map.of(Dimension.SECTION, List.of(sections)));
  }

  /** No responses. */
  static SortedMap<Integer, Long> none() {
    return new TreeMap<>();
  }

  /** Four hits of one host, watched by the usual rule. */
  static Report traffic() {
    var pages = Sample.row("/pages", 2, 2);
    return report(
        2,
        List.of(host("example.org", 2, 2, pages)),
        List.of(new InterfaceReport("lo", 9, 1874, 9832, 983.2)),
        new WatchdogReport(4, 7000, 120, false));
  }

  /** No hits, and {@code watchdog}. */
  static Report silence(WatchdogReport watchdog) {
    return report(0, List.of(), List.of(), watchdog);
  }

  /** As many responses as requests. */
  static Report report(
      long requests, List<Row> hosts, List<InterfaceReport> interfaces, WatchdogReport watchdog) {
    return new Report(
        FROM,
        TO,
        requests,
        requests,
        hosts.size(),
        hosts,
        hosts.isEmpty() ? List.of() : List.of(Sample.row("10.0.0.7", requests, requests)),
        hosts.isEmpty() ? List.of() : List.of(Sample.row("10.0.1.1:80", requests, requests)),
        interfaces,
        CONNECTIONS,
        watchdog,
        Losses.NONE,
        KeptOut.NOTHING,
        true);
  }
}
