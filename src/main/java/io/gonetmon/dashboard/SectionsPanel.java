package io.gonetmon.dashboard;

import io.gonetmon.model.ListedRow;
import io.gonetmon.terminal.Area;
import io.gonetmon.terminal.Canvas;
import io.gonetmon.terminal.Line;
import io.gonetmon.terminal.Style;
import java.util.Optional;

/** Draws the busiest sections of the selected host. */
final class SectionsPanel {
  private SectionsPanel() {}

  static void draw(Canvas canvas, Area area, ViewModel model) {
    if (area.isEmpty()) {
      return;
    }
    Optional<ListedRow> host = model.selected();
    Line title = Line.of("sections", Style.TITLE);
    if (host.isEmpty()) {
      canvas.rule(area, title, new Line());
      return;
    }
    title.add(" of " + host.get().row().key());
    SectionList.draw(canvas, area, title, host.get().row(), 0);
  }
}
