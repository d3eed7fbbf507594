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
 * @param complete whether all packets that there were could be read
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
    Losses losses,
    KeptOut keptOut,
    boolean complete) {

  /** Requests and responses together. */
  public long hits() {
    return requests + responses;
  }

  public Duration length() {
    return Duration.between(from, to);
  }

  /** Whether there may have been more of everything than was counted. */
  public boolean isLowerBound() {
    return losses.any() || !complete;
  }

  /** What its rows take in memory, roughly. */
  public long memoryBytes() {
    long rows = (long) hosts.size() + clients.size() + servers.size();
    for (Row host : hosts) {
      rows += host.children(Dimension.SECTION).size();
    }
    return rows * Row.MEMORY_BYTES;
  }

  /** The same report with the watchdog's count as of its end. */
  public Report with(WatchdogReport counted) {
    return with(counted, complete);
  }

  /** The same report of packets that could be read all, or not. */
  public Report as(boolean allRead) {
    return with(watchdog, allRead);
  }

  private Report with(WatchdogReport counted, boolean allRead) {
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
        counted,
        losses,
        keptOut,
        allRead);
  }
}
