package io.gonetmon.dashboard;

import io.gonetmon.model.ConnectionsReport;
import io.gonetmon.model.Quantiles;
import io.gonetmon.model.Report;
import io.gonetmon.terminal.Area;
import io.gonetmon.terminal.Canvas;
import io.gonetmon.terminal.Line;
import io.gonetmon.terminal.Style;
import java.util.List;
import java.util.stream.Stream;

/** Draws the counts of TCP connections. */
final class ConnectionsLine {
  private static final int EVERYTHING = 2;

  /** One figure; the higher its rank, the sooner it is left out. */
  private record Fact(String name, String figure, int rank) {}

  private ConnectionsLine() {}

  static void draw(Canvas canvas, Area area, ViewModel model) {
    model
        .report()
        .map(Report::connections)
        .ifPresent(report -> canvas.left(area.inset(1), 0, line(facts(report), area.width() - 2)));
  }

  private static Line line(List<Fact> facts, int width) {
    Line line = line(facts.stream());
    for (int rank = EVERYTHING; rank > 0 && line.width() > width; rank--) {
      int kept = rank;
      line = line(facts.stream().filter(fact -> fact.rank() < kept));
    }
    return line;
  }

  private static Line line(Stream<Fact> facts) {
    Line line = Line.of("tcp   ", Style.PLAIN);
    facts.forEach(fact -> line.fact("  " + fact.name(), fact.figure()));
    return line;
  }

  private static List<Fact> facts(ConnectionsReport report) {
    Quantiles handshake = report.handshake();
    return List.of(
        new Fact("opened", HumanReadable.count(report.opened()), 0),
        new Fact("closed", HumanReadable.count(report.closed()), 2),
        new Fact("reset", HumanReadable.count(report.reset()), 0),
        new Fact("retrans", HumanReadable.count(report.retransmitted()), 0),
        new Fact("reordered", HumanReadable.count(report.outOfOrder()), 1),
        new Fact("handshake", HumanReadable.millis(handshake, handshake.p50()), 0));
  }
}
