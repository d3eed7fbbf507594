package io.gonetmon.dashboard;

import io.gonetmon.terminal.Area;
import io.gonetmon.terminal.Canvas;
import io.gonetmon.terminal.Line;
import io.gonetmon.terminal.Style;
import io.gonetmon.terminal.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws why a list is empty, and what can be done about it. */
final class Nothing {
  private Nothing() {}

  static void draw(Canvas canvas, Area area, ViewModel model, Pane pane) {
    Area within = area.inset(1).rightOf(2);
    long ever = model.state().session().map(session -> session.requests()).orElse(0L);
    if (ever > 0 || !model.focused().filter(pane::equals).isPresent()) {
      canvas.left(within, 0, Line.of(none(model), Style.MUTED));
      return;
    }
    List<String> lines = Text.wrapped(within.width(), sentences(model).toArray(String[]::new));
    for (int i = 0; i < lines.size(); i++) {
      canvas.left(within, i, Line.of(lines.get(i), i == 0 ? Style.STRONG : Style.PLAIN));
    }
  }

  private static String none(ViewModel model) {
    return model.screen().filter().isNone() ? "none" : "none that match; Esc ends the filter";
  }

  private static List<String> sentences(ViewModel model) {
    var sentences = new ArrayList<String>();
    Optional<String> told =
        model.state().notices().stream()
            .map(DashboardState.Notice::text)
            .reduce((older, newer) -> newer);
    sentences.add(model.run().live() ? "No HTTP so far." : "No HTTP in this file so far.");
    if (model.run().live()) {
      String interfaces = String.join(", ", model.interfaces());
      sentences.add("Watching \"" + model.run().filter() + "\" on " + interfaces + ".");
    }
    told.ifPresent(sentences::add);
    if (model.run().live()) {
      sentences.add("To watch port 8080 too, press w, type 8080, and press Enter.");
    }
    return sentences;
  }
}
