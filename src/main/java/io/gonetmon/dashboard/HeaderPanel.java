package io.gonetmon.dashboard;

import io.gonetmon.alert.AlertRule;
import io.gonetmon.model.Report;
import io.gonetmon.terminal.Area;
import io.gonetmon.terminal.Canvas;
import io.gonetmon.terminal.Line;
import io.gonetmon.terminal.Style;
import java.util.Locale;

/** Draws what is watched and how, and the state of the view. */
final class HeaderPanel {
  private HeaderPanel() {}

  static void draw(Canvas canvas, Area area, ViewModel scene) {
    Area within = area.inset(1);
    Line name = Line.of(scene.heading().program(), Style.TITLE);
    name.add("  " + String.join(", ", scene.interfaces()));
    canvas.ends(within, 0, name, state(scene));
    canvas.ends(within, 1, rules(canvas.glyphs().dot(), scene.heading()), total(scene));
  }

  private static Line rules(String dot, RunInfo heading) {
    AlertRule alert = heading.alert();
    return Line.of(heading.filter(), Style.PLAIN)
        .add(dot)
        .fact("refresh", HumanReadable.span(heading.refresh()))
        .add(dot)
        .fact("alert", HumanReadable.exact(alert.threshold()) + " hits")
        .add(" / " + HumanReadable.span(alert.span()));
  }

  private static Line state(ViewModel scene) {
    var line = new Line();
    if (scene.interfaces().isEmpty()) {
      line.add(" NO INTERFACE ", Style.ALARM_CHIP).add(" ");
    }
    if (scene.alert() && !scene.picture().watchdog().alert()) {
      line.add(" ALERT ", Style.ALARM_CHIP).add(" ");
    }
    scene
        .missed()
        .ifPresent(missed -> line.add(" FROZEN +" + missed + " new ", Style.CHIP).add(" "));
    if (scene.stopping()) {
      line.add(" STOPPING ", Style.CHIP).add(" ");
    }
    line.add(scene.view().scope().name().toLowerCase(Locale.ROOT), Style.STRONG);
    scene.updated().ifPresent(at -> line.add("  ").fact("updated", scene.time(at)));
    return line;
  }

  private static Line total(ViewModel scene) {
    long hits = scene.picture().session().map(Report::hits).orElse(0L);
    return hits == 0
        ? new Line()
        : Line.of(HumanReadable.exact(hits), Style.STRONG).add(" hits in all");
  }
}
