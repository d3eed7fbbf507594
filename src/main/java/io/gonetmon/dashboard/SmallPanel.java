package io.gonetmon.dashboard;

import io.gonetmon.model.WatchdogReport;
import io.gonetmon.terminal.Area;
import io.gonetmon.terminal.Canvas;
import io.gonetmon.terminal.Line;
import io.gonetmon.terminal.Style;
import io.gonetmon.terminal.Text;
import java.util.List;

/** Draws the essential figures where there is no space for panels. */
final class SmallPanel {
  private SmallPanel() {}

  static void draw(Canvas canvas, ViewModel model) {
    Area area = canvas.area();
    List<String> lines =
        Text.wrapped(
            area.width(), alert(model), hits(model), losses(model), "enlarge for more", "q quit");
    for (int i = 0; i < lines.size(); i++) {
      boolean highlighted = (i == 0 && model.alert()) || lines.get(i).startsWith("LOSS");
      canvas.left(area, i, Line.of(lines.get(i), highlighted ? Style.ALARM : Style.PLAIN));
    }
  }

  private static String alert(ViewModel model) {
    return (model.alert() ? "ALERT" : "calm") + (model.missed().isPresent() ? ", FROZEN" : "");
  }

  private static String hits(ViewModel model) {
    WatchdogReport watchdog = model.state().watchdog();
    return HumanReadable.exact(watchdog.hits())
        + " / "
        + HumanReadable.exact(watchdog.threshold())
        + " hits";
  }

  private static String losses(ViewModel model) {
    return model.state().losses().any() ? "LOSS: a lower bound" : "no losses";
  }
}
