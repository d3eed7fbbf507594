package io.gonetmon.dashboard;

import io.gonetmon.alert.AlertRule;
import io.gonetmon.model.ConnectionsReport;
import io.gonetmon.model.Dimension;
import io.gonetmon.model.Event;
import io.gonetmon.model.InterfaceReport;
import io.gonetmon.model.Losses;
import io.gonetmon.model.Quantiles;
import io.gonetmon.model.Report;
import io.gonetmon.model.Row;
import io.gonetmon.model.WatchdogReport;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Reports with made-up figures. */
final class SampleReports {
  static final Instant START = Instant.parse("2026-11-22T18:30:06Z");
  static final Instant T0 = Instant.parse("2026-11-22T18:37:16Z");
  static final RunInfo RUN =
      new RunInfo(
          "gonetmon 1.0.0",
          List.of("eth0", "lo"),
          "tcp and port 80",
          Duration.ofSeconds(10),
          new AlertRule(7000, Duration.ofSeconds(120)),
          ZoneOffset.UTC);

  private static final List<String> NAMES =
      List.of(
          "shop.example.org",
          "api.example.org",
          "static.example.org",
          "intranet.example.org",
          "updates.example.net",
          "10.0.0.12:8080",
          "a-very-long-name-of-a-host.in-some-region.cloud.example.com",
          "metrics.example.net");

  private SampleReports() {}

  static Row host(String name, long requests, int seed) {
    var statuses = new TreeMap<Integer, Long>();
    statuses.put(200, requests - requests / 9 - requests / 40);
    statuses.put(304, requests / 9);
    if (seed % 3 == 1 && requests >= 40) {
      statuses.put(404, requests / 40);
    }
    if (seed % 3 == 2 && requests >= 40) {
      statuses.put(503, requests / 40);
    }
    long responses = statuses.values().stream().mapToLong(Long::longValue).sum();
    double p50 = 0.8 * (seed * seed + 1);
    return host(
        name,
        requests,
        new TreeMap<>(Map.of("GET", requests - requests / 5, "POST", requests / 5)),
        statuses,
        new Quantiles(responses, p50, p50 * 2, p50 * 9, p50 * 31),
        List.of("192.0.2." + (10 + seed), "2001:db8::" + (10 + seed)),
        sections(requests, seed));
  }

  /** A host that answers each request at once, with the same status. */
  static Row host(String name, long requests, int status, List<Row> sections) {
    return host(
        name,
        requests,
        new TreeMap<>(Map.of("GET", requests)),
        new TreeMap<>(Map.of(status, requests)),
        Quantiles.NONE,
        List.of("192.0.2.1"),
        sections);
  }

  private static Row host(
      String name,
      long requests,
      SortedMap<String, Long> methods,
      SortedMap<Integer, Long> statuses,
      Quantiles responseTime,
      List<String> addresses,
      List<Row> sections) {
    long responses = statuses.values().stream().mapToLong(Long::longValue).sum();
    return new Row(
        name,
        requests,
        responses,
        methods,
        statuses,
        responseTime,
        0,
        0,
        0,
        addresses,
        Map.of(Dimension.SECTION, sections));
  }

  static Row section(String path, long requests, SortedMap<String, Long> methods) {
    return new Row(
        path, requests, 0, methods, new TreeMap<>(), Quantiles.NONE, 0, 0, 0, List.of(), Map.of());
  }

  private static List<Row> sections(long requests, int seed) {
    var paths = List.of("/pages", "/", "/images", "/cart", "/login", "/search", "/feed", "/help");
    return IntStream.range(0, 8 - seed % 5)
        .mapToObj(
            i -> {
              long hits = Math.max(1, requests >> (i + 1));
              var methods = new TreeMap<>(Map.of("GET", hits - hits / 3));
              if (hits >= 3) {
                methods.put("POST", hits / 3);
              }
              return section(paths.get(i), hits, methods);
            })
        .toList();
  }

  static List<Row> hosts(int count, long busiest) {
    return IntStream.range(0, count)
        .mapToObj(i -> host(NAMES.get(i % NAMES.size()), busiest / (i * i + 1), i))
        .sorted(Comparator.comparingLong(Row::hits).reversed())
        .toList();
  }

  static Report report(Instant from, Instant to, List<Row> hosts, Losses losses, long hits) {
    double seconds = Duration.between(from, to).toMillis() / 1e3;
    long bytes = hosts.stream().mapToLong(Row::hits).sum() * 640;
    return new Report(
        from,
        to,
        hosts.stream().mapToLong(Row::requests).sum(),
        hosts.stream().mapToLong(Row::responses).sum(),
        hosts.size(),
        hosts,
        List.of(),
        List.of(),
        List.of(
            new InterfaceReport("eth0", bytes / 400, bytes, bytes * 7, bytes * 7 / seconds),
            new InterfaceReport("lo", bytes / 4000, bytes / 9, bytes / 2, bytes / 2.0 / seconds)),
        new ConnectionsReport(
            bytes / 90_000,
            bytes / 100_000,
            3,
            bytes / 70_000,
            2,
            new Quantiles(100, 0.21, 0.4, 1.1, 4)),
        new WatchdogReport(hits, 7000, 120, hits >= 7000),
        losses);
  }

  static Report window(int hosts, long hits) {
    return report(T0, T0.plusSeconds(10), hosts(hosts, 135), Losses.NONE, hits);
  }

  /** A snapshot some seconds after the end of the window from {@link #T0}. */
  static Event.Snapshot snapshot(int second, int hosts, long hits, Losses losses) {
    Instant from = T0.plusSeconds(10);
    Instant to = from.plusSeconds(second);
    return new Event.Snapshot(
        report(from, to, hosts(hosts, 14L * second), Losses.NONE, hits),
        report(START, to, hosts(hosts, 25_800 + 14L * second), losses, hits),
        ticks(hits),
        List.of(),
        0);
  }

  static long[] ticks(long hits) {
    return IntStream.range(0, 240)
        .mapToLong(i -> Math.round(hits / 240.0 * (1 + Math.sin(i / 14.0) * 0.8)))
        .toArray();
  }
}
