package io.gonetmon.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * All that was counted between two instants. Rows are sorted by hits, descending, then by key;
 * interfaces by name.
 *
 * @param hostCount how many hosts there are, also where they are not listed
 * @param hosts with their sections; empty where rows are asked for one by one
 */
public record Report(
    Instant from,
    Instant to,
    long requests,
    long responses,
    long hostCount,
    List<Row> hosts,
    List<Row> clients,
    List<Row> servers,
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
        from,
        to,
        requests,
        responses,
        hostCount,
        hosts,
        clients,
        servers,
        interfaces,
        connections,
        watchdog,
        losses);
  }
}
