package io.gonetmon.dashboard;

import java.util.Optional;

/** Draws the busiest sections of the selected host. */
final class SectionsPanel {
  private SectionsPanel() {}

  static void draw(Canvas canvas, Area area, Scene scene) {
    if (area.isEmpty()) {
      return;
    }
    Optional<HostRow> host = scene.selected();
    Line title = Line.of("sections", Style.TITLE);
    if (host.isEmpty()) {
      canvas.rule(area, title, new Line());
      return;
    }
    title.add(" of " + host.get().name());
    SectionList.draw(canvas, area, title, host.get().host(), 0);
  }
}
