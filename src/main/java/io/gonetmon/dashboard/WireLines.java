package io.gonetmon.dashboard;

import io.gonetmon.model.ConnectionsReport;
import io.gonetmon.model.InterfaceReport;
import io.gonetmon.model.KeptOut;
import io.gonetmon.model.Losses;
import io.gonetmon.model.Quantiles;
import io.gonetmon.model.Report;
import io.gonetmon.output.HumanReadable;
import io.gonetmon.output.NotDecodedText;
import io.gonetmon.terminal.Glyphs;
import io.gonetmon.terminal.Line;
import io.gonetmon.terminal.Style;
import io.gonetmon.terminal.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The lines about what is captured since the start, and about what is missing in it. */
record WireLines(Glyphs glyphs, ViewModel model) {
  private static final int LABEL = 14;
  private static final int NAME = 16;

  List<Line> lines() {
    var lines = new ArrayList<Line>();
    lines.add(label("filter").add(model.run().filter(), Style.STRONG));
    Report report = model.state().session().orElse(null);
    if (report == null) {
      return lines;
    }
    interfaces(lines, report);
    connections(lines, report.connections());
    losses(lines, report.losses());
    outputs(lines);
    keptOut(lines, report.keptOut());
    if (!report.losses().notDecoded().isEmpty()) {
      String what = NotDecodedText.brief(report.losses().notDecoded());
      lines.add(label("not decoded").add(what, Style.STRONG));
    }
    var notices = new ArrayList<>(model.state().notices());
    Collections.reverse(notices);
    for (DashboardState.Notice notice : notices) {
      lines.add(label(model.timeAndDay(notice.at())).add(notice.text()));
    }
    return lines;
  }

  private static Line label(String text) {
    return Line.of(Text.padded(text, LABEL), Style.MUTED);
  }

  private void interfaces(List<Line> lines, Report report) {
    List<InterfaceReport> busy =
        report.interfaces().stream()
            .filter(each -> each.packets() > 0)
            .sorted(Comparator.comparingLong(InterfaceReport::packets).reversed())
            .toList();
    for (int i = 0; i < busy.size(); i++) {
      InterfaceReport each = busy.get(i);
      lines.add(
          label(i == 0 ? "interfaces" : "")
              .add(Text.padded(each.name(), NAME), Style.STRONG)
              .add(Text.rightAligned(HumanReadable.count(each.packets()), 6) + " packets  ")
              .add(Text.rightAligned(HumanReadable.bytes(each.bytes()), 7) + "  ")
              .add("HTTP " + HumanReadable.count(each.bitsPerSecond()) + " bit/s"));
    }
    idle(lines, busy);
  }

  private void idle(List<Line> lines, List<InterfaceReport> busy) {
    var names = busy.stream().map(InterfaceReport::name).collect(Collectors.toSet());
    List<String> idle = model.interfaces().stream().filter(each -> !names.contains(each)).toList();
    if (!idle.isEmpty()) {
      String text = idle.size() + " idle: " + String.join(", ", idle);
      lines.add(label(busy.isEmpty() ? "interfaces" : "").add(text, Style.MUTED));
    }
  }

  private void connections(List<Line> lines, ConnectionsReport report) {
    var cells = new Cells(glyphs);
    Quantiles handshake = report.handshake();
    lines.add(
        label("connections")
            .fact("opened", cells.count(report.opened()))
            .fact("  closed", cells.count(report.closed()))
            .fact("  reset", cells.count(report.reset()))
            .fact("  refused", cells.count(report.refused()))
            .fact("  unanswered", cells.count(report.unansweredSyns())));
    lines.add(
        label("handshake")
            .fact("p50", cells.millis(handshake, handshake.p50()))
            .fact("  p99", cells.millis(handshake, handshake.p99()))
            .fact("  max", cells.millis(handshake, handshake.max())));
    lines.add(
        label("segments")
            .fact("retransmitted", cells.count(report.retransmitted()))
            .fact("  of them SYN", cells.count(report.synRetransmitted()))
            .fact("  reordered", cells.count(report.outOfOrder())));
  }

  private void losses(List<Line> lines, Losses losses) {
    var cells = new Cells(glyphs);
    Line line = label("losses");
    if (!losses.any()) {
      lines.add(line.add("none", Style.CALM));
      return;
    }
    line.add(
        model
            .state()
            .lossAt()
            .map(at -> "last " + HumanReadable.age(model.age(at)) + " ago  ")
            .orElse(""),
        Style.WARNING);
    line.fact("kernel", cells.count(losses.kernelDropped()))
        .fact("  interface", cells.count(losses.interfaceDropped()))
        .fact("  queue", cells.count(losses.queueDropped()))
        .fact("  gaps", cells.bytes(losses.gapBytes()))
        .fact("  unparsed", cells.count(losses.misunderstood()))
        .fact("  evicted connections", cells.count(losses.evictedConnections()))
        .fact("  requests", cells.count(losses.evictedRequests()))
        .fact("  rows", cells.count(losses.evictedRows()));
    lines.add(line);
    lines.add(label("").add("Figures are a lower bound.", Style.WARNING));
  }

  private void outputs(List<Line> lines) {
    for (int i = 0; i < model.missing().size(); i++) {
      lines.add(label(i == 0 ? "outputs" : "").add(model.missing().get(i), Style.WARNING));
    }
  }

  private void keptOut(List<Line> lines, KeptOut keptOut) {
    if (!keptOut.isNoPacket() || keptOut.where() > 0) {
      var cells = new Cells(glyphs);
      lines.add(
          label("kept out")
              .fact("by the filter", cells.count(keptOut.filter()))
              .fact("  wrapped", cells.count(keptOut.wrapping()))
              .fact("  link type", cells.count(keptOut.linkType()))
              .fact("  no TCP", cells.count(keptOut.notTcp()))
              .fact("  messages by --where", cells.count(keptOut.where())));
    }
  }
}
