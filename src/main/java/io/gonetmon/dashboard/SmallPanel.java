package io.gonetmon.dashboard;

import io.gonetmon.output.HumanReadable;
import io.gonetmon.query.Figures;
import io.gonetmon.query.Rows;
import io.gonetmon.terminal.Area;
import io.gonetmon.terminal.Canvas;
import io.gonetmon.terminal.Line;
import io.gonetmon.terminal.Style;
import io.gonetmon.terminal.Text;
import java.util.List;

/** Draws the essential figures where there is no space for a page. */
final class SmallPanel {
  private SmallPanel() {}

  static void draw(Canvas canvas, ViewModel model) {
    Area area = canvas.area();
    List<String> lines =
        Text.wrapped(area.width(), alert(model), rate(model), losses(model), "enlarge", "q quit");
    for (int i = 0; i < lines.size(); i++) {
      boolean alarm = lines.get(i).startsWith("ALERT") || lines.get(i).startsWith("LOSS");
      canvas.left(area, i, Line.of(lines.get(i), alarm ? Style.ALARM : Style.PLAIN));
    }
  }

  private static String alert(ViewModel model) {
    String state = model.state().alert().isPresent() ? "ALERT" : "no alert";
    return model.isLive() ? state : state + ", PAUSED";
  }

  private static String rate(ViewModel model) {
    return model
        .answer(new Verdict(), Rows.class)
        .map(rows -> rate(rows.all(), model.seconds(rows.from(), rows.to())))
        .orElse("no figures yet");
  }

  private static String rate(Figures all, double seconds) {
    return HumanReadable.rate(all.requests() / seconds)
        + " req/s, fail "
        + HumanReadable.share(all.failureShare());
  }

  private static String losses(ViewModel model) {
    return model.state().losses().any() ? "LOSS: a lower bound" : "complete";
  }
}
