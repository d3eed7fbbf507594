package io.gonetmon.output;

import io.gonetmon.model.ConnectionsReport;
import io.gonetmon.model.Event;
import io.gonetmon.model.InterfaceReport;
import io.gonetmon.model.Losses;
import io.gonetmon.model.Quantiles;
import io.gonetmon.model.Report;
import io.gonetmon.model.Row;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/** Writes what the whole run has seen, for people. */
public final class SummaryText {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final int MOST_HOSTS = 10;

  private SummaryText() {}

  /** The summary of a session, its times in {@code zone}. */
  public static String of(Report report, ZoneId zone) {
    var text = new StringBuilder("--- Session ---\n");
    text.append(TIME.format(report.from().atZone(zone)));
    text.append(" to ").append(TIME.format(report.to().atZone(zone)));
    text.append(" (").append(Decimals.two(report.length().toNanos() / 1e9)).append(" s)\n");
    text.append(
        "%d hits: %d requests, %d responses\n"
            .formatted(report.hits(), report.requests(), report.responses()));
    report.hosts().stream().limit(MOST_HOSTS).map(SummaryText::host).forEach(text::append);
    int more = report.hosts().size() - MOST_HOSTS;
    if (more > 0) {
      text.append("  and ").append(more).append(" more hosts\n");
    }
    text.append(SectionText.slowest(report)).append(SectionText.failing(report));
    report.interfaces().stream().map(SummaryText::network).forEach(text::append);
    text.append(connections(report.connections()));
    text.append("Losses: ").append(losses(report.losses())).append('\n');
    return text.toString();
  }

  private static String host(Row host) {
    String statuses =
        host.statuses().entrySet().stream()
            .map(each -> each.getKey() + "(" + each.getValue() + ")")
            .collect(Collectors.joining(" "));
    Quantiles time = host.responseTime();
    String times =
        time.count() == 0
            ? ""
            : "  p50 %s ms  p99 %s ms"
                .formatted(Decimals.two(time.p50()), Decimals.two(time.p99()));
    return "  %s: %d hits  %s%s".formatted(host.key(), host.hits(), statuses, times).stripTrailing()
        + "\n";
  }

  private static String network(InterfaceReport each) {
    return "Interface %s: %d packets, %d bytes, %d HTTP bits\n"
        .formatted(each.name(), each.packets(), each.bytes(), each.httpBits());
  }

  private static String connections(ConnectionsReport each) {
    return "Connections: %d opened, %d closed, %d reset; segments: %d retransmitted, %d out of order\n"
        .formatted(
            each.opened(), each.closed(), each.reset(), each.retransmitted(), each.outOfOrder());
  }

  /** What an output has missed, in words. */
  static String dropped(Event.Dropped dropped) {
    return "This output was too slow: %d events were dropped.".formatted(dropped.events());
  }

  /** What was lost, in words. */
  static String losses(Losses losses) {
    if (!losses.any()) {
      return "none";
    }
    return """
        %d packets dropped by the kernel, %d by interfaces, %d because the queue was full; \
        %d bytes missing; %d unparsed; %d evicted. All figures are lower bounds."""
        .formatted(
            losses.kernelDropped(),
            losses.interfaceDropped(),
            losses.queueDropped(),
            losses.gapBytes(),
            losses.unparsed(),
            losses.evicted());
  }
}
