package io.gonetmon.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * All that was counted between two instants. Hosts are sorted by hits, descending, then by name;
 * interfaces by name.
 */
public record Report(
    Instant from,
    Instant to,
    long requests,
    long responses,
    List<HostReport> hosts,
    List<InterfaceReport> interfaces,
    ConnectionsReport connections,
    WatchdogReport watchdog,
    Losses losses) {

  /** Requests and responses together. */
  public long hits() {
    return requests + responses;
  }

  public Duration length() {
    return Duration.between(from, to);
  }

  /** The same report with the watchdog's count as of its end. */
  public Report with(WatchdogReport watchdog) {
    return new Report(
        from, to, requests, responses, hosts, interfaces, connections, watchdog, losses);
  }
}
