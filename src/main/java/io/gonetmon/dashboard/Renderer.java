package io.gonetmon.dashboard;

import io.gonetmon.terminal.Area;
import io.gonetmon.terminal.Canvas;
import io.gonetmon.terminal.Line;
import io.gonetmon.terminal.Style;
import java.util.List;

/** Draws the whole screen. */
final class Renderer {
  private Renderer() {}

  static void draw(Canvas canvas, Composition composition) {
    ViewModel model = composition.model();
    if (Frame.tooSmall(canvas.area())) {
      SmallPanel.draw(canvas, model);
      return;
    }
    Frame frame = composition.frame();
    Tabs.draw(canvas, frame.tabs(), model);
    new Verdict().draw(canvas, frame.verdict(), model);
    new TimelineGraph().draw(canvas, frame.graph(), model);
    crumbs(canvas, frame.crumbs(), model);
    composition.panes().forEach(each -> each.pane().draw(canvas, each.area(), model));
    if (model.screen().overlay() instanceof Overlay.Prompt typed) {
      PromptLines.draw(canvas, frame.news(), frame.footer(), model, typed);
    } else {
      new AlertLine().draw(canvas, frame.news(), model);
      Footer.draw(canvas, frame.footer(), composition);
    }
    if (model.screen().overlay() instanceof Overlay.Columns columns) {
      ColumnsPanel.draw(canvas, canvas.area(), model, columns);
    }
    if (model.screen().overlay() instanceof Overlay.Help help) {
      HelpPanel.draw(canvas, canvas.area(), model, help);
    }
  }

  private static void crumbs(Canvas canvas, Area area, ViewModel model) {
    List<Page> trail = model.screen().position().trail();
    var line = new Line();
    for (int i = 0; i < trail.size(); i++) {
      boolean last = i == trail.size() - 1;
      line.add(line.width() == 0 ? "" : " " + canvas.glyphs().marker() + " ", Style.MUTED);
      line.add(trail.get(i).crumb(), last ? Style.STRONG : Style.PLAIN);
    }
    canvas.left(area.inset(1), 0, line);
  }
}
