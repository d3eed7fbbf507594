package io.gonetmon.dashboard;

import io.gonetmon.model.InterfaceReport;
import io.gonetmon.model.Report;
import io.gonetmon.terminal.Area;
import io.gonetmon.terminal.Canvas;
import io.gonetmon.terminal.Column;
import io.gonetmon.terminal.Line;
import io.gonetmon.terminal.Style;
import io.gonetmon.terminal.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Draws the traffic of each interface, by name; the busiest ones if there is no space for all. */
final class TrafficPanel {
  private static final List<Column<InterfaceReport>> COLUMNS =
      List.of(
          Column.of("PACKETS", 7, 2, i -> HumanReadable.count(i.packets())),
          Column.of("BYTES", 8, 3, i -> HumanReadable.bytes(i.bytes())),
          Column.of("HTTP BIT/S", 10, 1, i -> HumanReadable.count(i.bitsPerSecond())));

  private static final int SHORTEST_NAME = 9;

  private TrafficPanel() {}

  static void draw(Canvas canvas, Area area, ViewModel model) {
    if (area.isEmpty()) {
      return;
    }
    List<InterfaceReport> all = model.report().map(Report::interfaces).orElse(List.of());
    List<InterfaceReport> shown = busiest(all, area.height() - 1);
    Area within = area.inset(1);
    var table = new Table<>(within, COLUMNS, SHORTEST_NAME, canvas.glyphs().ellipsis());
    canvas.rule(area, title(all.size(), shown.size()), table);
    for (int i = 0; i < shown.size(); i++) {
      InterfaceReport each = shown.get(i);
      canvas.left(within, i + 1, table.row(each.name(), Style.PLAIN, each, Optional.empty()));
    }
  }

  private static Line title(int all, int shown) {
    Line title = Line.of("traffic", Style.TITLE);
    return shown < all ? title.add(" " + shown + " of " + all) : title;
  }

  private static List<InterfaceReport> busiest(List<InterfaceReport> all, int rows) {
    return all.stream()
        .sorted(Comparator.comparingLong(InterfaceReport::packets).reversed())
        .limit(Math.max(0, rows))
        .sorted(Comparator.comparing(InterfaceReport::name))
        .toList();
  }
}
