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

  static void draw(Canvas canvas, Area area, ViewModel model) {
    Area within = area.inset(1);
    Line name = Line.of(model.run().program(), Style.TITLE);
    name.add("  " + String.join(", ", model.interfaces()));
    canvas.ends(within, 0, name, status(model));
    canvas.ends(within, 1, rules(canvas.glyphs().dot(), model.run()), total(model));
  }

  private static Line rules(String dot, RunInfo run) {
    AlertRule alert = run.alert();
    return Line.of(run.filter(), Style.PLAIN)
        .add(dot)
        .fact("refresh", HumanReadable.span(run.refresh()))
        .add(dot)
        .fact("alert", HumanReadable.exact(alert.threshold()) + " hits")
        .add(" / " + HumanReadable.span(alert.span()));
  }

  private static Line status(ViewModel model) {
    var line = new Line();
    if (model.interfaces().isEmpty()) {
      line.add(" NO INTERFACE ", Style.ALARM_CHIP).add(" ");
    }
    if (model.alert() && !model.state().watchdog().alert()) {
      line.add(" ALERT ", Style.ALARM_CHIP).add(" ");
    }
    model
        .missed()
        .ifPresent(missed -> line.add(" FROZEN +" + missed + " new ", Style.CHIP).add(" "));
    if (model.stopping()) {
      line.add(" STOPPING ", Style.CHIP).add(" ");
    }
    line.add(model.view().scope().name().toLowerCase(Locale.ROOT), Style.STRONG);
    model.updated().ifPresent(at -> line.add("  ").fact("updated", model.time(at)));
    return line;
  }

  private static Line total(ViewModel model) {
    long hits = model.state().session().map(Report::hits).orElse(0L);
    return hits == 0
        ? new Line()
        : Line.of(HumanReadable.exact(hits), Style.STRONG).add(" hits in all");
  }
}
