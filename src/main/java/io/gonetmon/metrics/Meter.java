package io.gonetmon.metrics;

import io.gonetmon.model.Exchange;
import io.gonetmon.model.Losses;
import io.gonetmon.model.Report;
import io.gonetmon.model.Row;
import io.gonetmon.output.Event;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What Prometheus scrapes, counted from events. What is told apart is bounded, and a host keeps the
 * labels that it counted under first, so that no counter goes back. Written to by the sink's thread
 * and read by those of the server, each for as long as it takes to copy the counts.
 */
public final class Meter {
  private static final int HOSTS = 50;
  private static final int KINDS = 520;
  private static final String HITS = "hits";

  private final Map<String, HostMeter> hosts = new HashMap<>();
  private final Map<Kind, Durations> kinds = new HashMap<>();
  private final Map<String, Boolean> alerts = new TreeMap<>();
  private long dropped;
  private Report run;

  /**
   * @param rules the names of the rules beside the one on hits, none of which is met
   */
  public Meter(List<String> rules) {
    alerts.put(HITS, false);
    rules.forEach(each -> alerts.put(each, false));
  }

  /** Counts what an event brings. */
  public synchronized void take(Event event) {
    if (event instanceof Event.Found found) {
      found.batch().exchanges().forEach(this::count);
    } else if (event instanceof Event.Dropped lost) {
      dropped += lost.events();
    } else if (event instanceof Event.RuleChanged changed) {
      alerts.put(changed.alert().rule(), changed.alert().raised());
    } else if (event instanceof Event.Snapshot then) {
      reached(then.session());
    } else if (event instanceof Event.Summary last) {
      reached(last.report());
    }
  }

  private void reached(Report report) {
    run = report;
    alerts.put(HITS, report.watchdog().alert());
  }

  private void count(Exchange exchange) {
    HostMeter host = host(exchange.host());
    host.count(exchange);
    if (exchange.totalNanos() >= 0) {
      durations(host, exchange).add(exchange.totalNanos());
    }
  }

  private Durations durations(HostMeter host, Exchange exchange) {
    String method = Kind.method(exchange);
    Durations known = host.kind(method, exchange.status());
    if (known != null) {
      return known;
    }
    Kind kind = new Kind(host.name(), method, Integer.toString(exchange.status()));
    if (kinds.size() >= KINDS) {
      return kinds.computeIfAbsent(kind.rest(Row.OTHER), each -> new Durations());
    }
    Durations own = new Durations();
    kinds.put(kind, own);
    host.remember(method, exchange.status(), own);
    return own;
  }

  private HostMeter host(String name) {
    HostMeter known = hosts.get(name);
    if (known != null) {
      return known;
    }
    return hosts.computeIfAbsent(hosts.size() < HOSTS ? name : Row.OTHER, HostMeter::new);
  }

  /** What was counted by then. */
  synchronized Counted counted(String version) {
    Losses losses = run == null ? Losses.NONE : run.losses();
    boolean lowerBound = dropped > 0 || (run != null && run.isLowerBound());
    return new Counted(
        version,
        run == null ? 0 : run.requests(),
        losses,
        lowerBound,
        Map.copyOf(alerts),
        dropped,
        hosts.values().stream()
            .collect(Collectors.toUnmodifiableMap(HostMeter::name, HostMeter::unanswered)),
        points(),
        hosts.values().stream()
            .map(each -> each.first().snapshot(Labels.of("server_address", each.name())))
            .toList());
  }

  private List<HistogramDataPointSnapshot> points() {
    return kinds.entrySet().stream()
        .map(each -> each.getValue().snapshot(each.getKey().labels()))
        .toList();
  }
}
