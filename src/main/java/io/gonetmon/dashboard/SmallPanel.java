package io.gonetmon.dashboard;

import io.gonetmon.model.WatchdogReport;
import io.gonetmon.terminal.Area;
import io.gonetmon.terminal.Canvas;
import io.gonetmon.terminal.Line;
import io.gonetmon.terminal.Style;
import io.gonetmon.terminal.Text;
import java.util.List;

/** Draws the essential figures where there is no room for panels. */
final class SmallPanel {
  private SmallPanel() {}

  static void draw(Canvas canvas, ViewModel scene) {
    Area area = canvas.area();
    List<String> lines =
        Text.wrapped(
            area.width(), alarm(scene), hits(scene), losses(scene), "enlarge for more", "q quit");
    for (int i = 0; i < lines.size(); i++) {
      boolean alarming = (i == 0 && scene.alert()) || lines.get(i).startsWith("LOSS");
      canvas.left(area, i, Line.of(lines.get(i), alarming ? Style.ALARM : Style.PLAIN));
    }
  }

  private static String alarm(ViewModel scene) {
    return (scene.alert() ? "ALERT" : "calm") + (scene.missed().isPresent() ? ", FROZEN" : "");
  }

  private static String hits(ViewModel scene) {
    WatchdogReport watchdog = scene.picture().watchdog();
    return HumanReadable.exact(watchdog.hits())
        + " / "
        + HumanReadable.exact(watchdog.threshold())
        + " hits";
  }

  private static String losses(ViewModel scene) {
    return scene.picture().losses().any() ? "LOSS: a lower bound" : "no losses";
  }
}
