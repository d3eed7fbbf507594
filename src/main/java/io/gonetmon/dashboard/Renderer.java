package io.gonetmon.dashboard;

import io.gonetmon.model.Dimension;
import io.gonetmon.model.ListedRow;
import io.gonetmon.model.Report;
import io.gonetmon.terminal.Area;
import io.gonetmon.terminal.Canvas;
import java.util.List;

/** Draws the whole screen, panel by panel. */
final class Renderer {
  private Renderer() {}

  static void draw(Canvas canvas, ViewModel model) {
    Area screen = canvas.area();
    if (Layout.tooSmall(screen)) {
      SmallPanel.draw(canvas, model);
      return;
    }
    Layout layout = layout(screen, model);
    HeaderPanel.draw(canvas, layout.header(), model);
    WatchdogPanel.draw(canvas, layout.watchdog(), model);
    TrafficPanel.draw(canvas, layout.traffic(), model);
    if (model.view().open()) {
      HostPanel.draw(canvas, layout.hosts(), model);
    } else {
      HostsPanel.draw(canvas, layout.hosts(), model);
      SectionsPanel.draw(canvas, layout.sections(), model);
    }
    AlertsPanel.draw(canvas, layout.alerts(), model);
    ConnectionsLine.draw(canvas, layout.connections(), model);
    LossLine.draw(canvas, layout.losses(), model);
    Footer.draw(canvas, layout.footer(), model, navigation(screen, model).scrolls());
    if (model.view().help()) {
      HelpPanel.draw(canvas, screen.top(screen.height() - 1));
    }
  }

  private static Layout layout(Area screen, ViewModel model) {
    int interfaces = model.report().map(Report::interfaces).map(List::size).orElse(1);
    return Layout.of(screen, interfaces, model.view().open());
  }

  /** How many hosts a list on a screen of this size shows. */
  static int visibleHosts(Area screen, ViewModel model) {
    return HostsPanel.visible(layout(screen, model).hosts());
  }

  private static int sections(ListedRow host) {
    return host.row().children(Dimension.SECTION).size();
  }

  /** What the keys can reach on a screen of this size. */
  static Navigation navigation(Area screen, ViewModel model) {
    Area area = layout(screen, model).hosts();
    boolean open = model.view().open();
    int sections = model.openHost().map(Renderer::sections).orElse(0);
    return new Navigation(
        model.hosts().names(), sections, open ? HostPanel.visible(area) : HostsPanel.visible(area));
  }
}
