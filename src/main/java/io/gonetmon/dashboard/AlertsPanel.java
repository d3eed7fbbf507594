package io.gonetmon.dashboard;

import io.gonetmon.terminal.Area;
import io.gonetmon.terminal.Canvas;
import io.gonetmon.terminal.Line;
import io.gonetmon.terminal.Style;
import java.util.List;

/** Draws the history of alerts and notices, the newest last. */
final class AlertsPanel {
  private AlertsPanel() {}

  static void draw(Canvas canvas, Area area, ViewModel model) {
    if (area.isEmpty()) {
      return;
    }
    List<HistoryEntry> all = model.state().history();
    canvas.rule(area, Line.of("alerts", Style.TITLE), raised(all));
    Area within = area.inset(1).below(1);
    if (all.isEmpty()) {
      canvas.left(within, 0, Line.of("none so far", Style.PLAIN));
    }
    int first = Math.max(0, all.size() - within.height());
    for (int i = first; i < all.size(); i++) {
      canvas.left(within, i - first, line(model, all.get(i)));
    }
  }

  private static Line line(ViewModel model, HistoryEntry entry) {
    Line line = Line.of(model.timeAndDay(entry.at()) + "  ", Style.PLAIN);
    return switch (entry.kind()) {
      case RAISED -> line.add("! " + entry.text(), Style.ALARM);
      case RECOVERED -> line.add("  " + entry.text(), Style.CALM);
      case NOTICE -> line.add("  " + entry.text());
    };
  }

  private static Line raised(List<HistoryEntry> all) {
    long raised = all.stream().filter(each -> each.kind() == HistoryEntry.Kind.RAISED).count();
    return raised == 0 ? new Line() : Line.of(raised + " raised", Style.PLAIN);
  }
}
