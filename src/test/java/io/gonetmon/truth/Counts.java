package io.gonetmon.truth;

import io.gonetmon.model.Dimension;
import io.gonetmon.model.Report;
import io.gonetmon.model.Row;
import java.util.Map;
import java.util.TreeMap;

/** All that a report counts exactly. */
public record Counts(
    Map<String, HostCounts> hosts, long opened, long closed, long reset, long handshakes) {

  /** What {@code report} says. */
  public static Counts in(Report report) {
    var hosts = new TreeMap<String, HostCounts>();
    report.hosts().forEach(h -> hosts.put(h.key(), in(h)));
    return new Counts(
        hosts,
        report.connections().opened(),
        report.connections().closed(),
        report.connections().reset(),
        report.connections().handshake().count());
  }

  private static HostCounts in(Row host) {
    var sections = new TreeMap<String, Map<String, Long>>();
    host.children(Dimension.SECTION).forEach(s -> sections.put(s.key(), s.methods()));
    return new HostCounts(host.methods(), host.statuses(), sections, host.responseTime().count());
  }
}
