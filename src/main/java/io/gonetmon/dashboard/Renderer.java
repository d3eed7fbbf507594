package io.gonetmon.dashboard;

import io.gonetmon.model.Report;
import io.gonetmon.terminal.Area;
import io.gonetmon.terminal.Canvas;
import java.util.List;

/** Draws everything. */
final class Renderer {
  private Renderer() {}

  static void draw(Canvas canvas, ViewModel scene) {
    Area screen = canvas.area();
    if (Layout.tooSmall(screen)) {
      SmallPanel.draw(canvas, scene);
      return;
    }
    Layout layout = layout(screen, scene);
    HeaderPanel.draw(canvas, layout.header(), scene);
    WatchdogPanel.draw(canvas, layout.watchdog(), scene);
    TrafficPanel.draw(canvas, layout.traffic(), scene);
    if (scene.view().open()) {
      HostPanel.draw(canvas, layout.hosts(), scene);
    } else {
      HostsPanel.draw(canvas, layout.hosts(), scene);
      SectionsPanel.draw(canvas, layout.sections(), scene);
    }
    AlertsPanel.draw(canvas, layout.alerts(), scene);
    ConnectionsLine.draw(canvas, layout.connections(), scene);
    LossLine.draw(canvas, layout.losses(), scene);
    Footer.draw(canvas, layout.footer(), scene, steering(screen, scene).scrolls());
    if (scene.view().help()) {
      HelpPanel.draw(canvas, screen.top(screen.height() - 1));
    }
  }

  private static Layout layout(Area screen, ViewModel scene) {
    int interfaces = scene.report().map(Report::interfaces).map(List::size).orElse(1);
    return Layout.of(screen, interfaces, scene.view().open());
  }

  /** What the keys can reach on a screen of this size. */
  static Navigation steering(Area screen, ViewModel scene) {
    Area area = layout(screen, scene).hosts();
    boolean open = scene.view().open();
    int sections = scene.openHost().map(row -> row.host().sections().size()).orElse(0);
    return new Navigation(
        scene.rows().stream().map(HostRow::name).toList(),
        sections,
        open ? HostPanel.visible(area) : HostsPanel.visible(area));
  }
}
