package io.gonetmon.dashboard;

import io.gonetmon.report.ConnectionsReport;
import io.gonetmon.report.Quantiles;
import io.gonetmon.report.Report;

/** Draws how TCP connections fare. */
final class ConnectionsLine {
  private ConnectionsLine() {}

  static void draw(Canvas canvas, Area area, Scene scene) {
    scene
        .report()
        .map(Report::connections)
        .ifPresent(report -> canvas.left(area.inset(1), 0, line(report)));
  }

  private static Line line(ConnectionsReport report) {
    Quantiles handshake = report.handshake();
    return Line.of("tcp     ", Style.PLAIN)
        .fact("opened", Figures.count(report.opened()))
        .fact("  closed", Figures.count(report.closed()))
        .fact("  reset", Figures.count(report.reset()))
        .fact("  resent", Figures.count(report.retransmitted()))
        .fact("  out of order", Figures.count(report.outOfOrder()))
        .fact("  handshake", Figures.millis(handshake, handshake.p50()));
  }
}
