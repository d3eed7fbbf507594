package io.gonetmon.dashboard;

import com.googlecode.lanterna.TerminalTextUtils;
import io.gonetmon.report.WatchdogReport;
import java.util.List;

/** Draws the essential figures where there is no room for panels. */
final class SmallPanel {
  private SmallPanel() {}

  static void draw(Canvas canvas, Scene scene) {
    Area area = canvas.area();
    List<String> lines =
        TerminalTextUtils.getWordWrappedText(
            area.width(), alarm(scene), hits(scene), losses(scene), "enlarge for more", "q quit");
    for (int i = 0; i < lines.size(); i++) {
      boolean alarming = (i == 0 && scene.alert()) || lines.get(i).startsWith("LOSS");
      canvas.left(area, i, Line.of(lines.get(i), alarming ? Style.ALARM : Style.PLAIN));
    }
  }

  private static String alarm(Scene scene) {
    return (scene.alert() ? "ALERT" : "calm") + (scene.missed().isPresent() ? ", FROZEN" : "");
  }

  private static String hits(Scene scene) {
    WatchdogReport watchdog = scene.picture().watchdog();
    return Figures.exact(watchdog.hits()) + " / " + Figures.exact(watchdog.threshold()) + " hits";
  }

  private static String losses(Scene scene) {
    return scene.picture().losses().any() ? "LOSS: a lower bound" : "no losses";
  }
}
