package io.gonetmon.output;

import io.gonetmon.model.ConnectionsReport;
import io.gonetmon.model.InterfaceReport;
import io.gonetmon.model.KeptOut;
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
    if (!report.losses().notDecoded().isEmpty()) {
      String notDecoded = NotDecodedText.withHosts(report.losses().notDecoded());
      text.append("Not decoded: ").append(notDecoded).append('\n');
    }
    if (!report.complete()) {
      text.append("Only a part of the file could be read: all figures are lower bounds.\n");
    }
    text.append(keptOut(report.keptOut()));
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
    return """
        Connections: %d opened, %d closed, %d reset, %d refused, %d unanswered; \
        segments: %d retransmitted (%d SYN), %d out of order
        """
        .formatted(
            each.opened(),
            each.closed(),
            each.reset(),
            each.refused(),
            each.unansweredSyns(),
            each.retransmitted(),
            each.synRetransmitted(),
            each.outOfOrder());
  }

  /** What was not looked into, in words; nothing where that is expected. */
  static String keptOut(KeptOut all) {
    return packets(all)
        + (all.where() == 0 ? "" : "Kept out: %d hits by --where\n".formatted(all.where()));
  }

  private static String packets(KeptOut packets) {
    if (packets.isNoPacket()) {
      return "";
    }
    return "Kept out: %d packets by the filter, %d wrapped or encrypted, %d of unknown link types, %d not TCP\n"
        .formatted(packets.filter(), packets.wrapping(), packets.linkType(), packets.notTcp());
  }

  /** What an output has missed, in words. */
  public static String dropped(Event.Dropped dropped) {
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
            losses.misunderstood(),
            losses.evicted());
  }
}
