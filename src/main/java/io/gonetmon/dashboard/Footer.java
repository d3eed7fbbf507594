package io.gonetmon.dashboard;

import io.gonetmon.terminal.Area;
import io.gonetmon.terminal.Canvas;
import io.gonetmon.terminal.Glyphs;
import io.gonetmon.terminal.Line;
import io.gonetmon.terminal.Style;
import java.util.ArrayList;
import java.util.List;

/** Draws the keys that do something now; help and quit always at the right. */
final class Footer {
  private record Hint(String key, String label) {}

  private static final List<Hint> PINNED = List.of(new Hint("?", "help"), new Hint("q", "quit"));

  private Footer() {}

  /**
   * @param scrolls whether the open host has more sections than are shown
   */
  static void draw(Canvas canvas, Area area, ViewModel model, boolean scrolls) {
    Area within = area.inset(1);
    List<Hint> hints = hints(canvas.glyphs(), model, scrolls);
    Line right = line(PINNED, PINNED.size());
    for (int labels = hints.size(); labels >= 0; labels--) {
      Line left = line(hints, labels);
      if (left.width() + 2 + right.width() <= within.width()) {
        canvas.ends(within, 0, left, right);
        return;
      }
    }
    canvas.ends(within, 0, line(hints, 0), line(PINNED, 0));
  }

  private static List<Hint> hints(Glyphs glyphs, ViewModel model, boolean scrolls) {
    View view = model.view();
    if (view.help()) {
      return List.of(new Hint("Esc", "close"));
    }
    var hints = new ArrayList<Hint>();
    if (view.open()) {
      hints.add(new Hint("Esc", "back"));
      if (scrolls) {
        hints.add(new Hint(glyphs.upDown(), "scroll"));
      }
    } else if (!model.hosts().names().isEmpty()) {
      hints.add(new Hint(glyphs.upDown(), "select"));
      hints.add(new Hint("Enter", "open"));
      hints.add(new Hint("s", "sort"));
    }
    hints.add(new Hint("w", view.scope() == Scope.WINDOW ? "session" : "window"));
    hints.add(new Hint("Space", model.missed().isPresent() ? "go on" : "freeze"));
    return hints;
  }

  /** The keys, the first ones with their labels. */
  private static Line line(List<Hint> hints, int labels) {
    var line = new Line();
    for (int i = 0; i < hints.size(); i++) {
      line.add(i == 0 ? "" : "  ").add(hints.get(i).key(), Style.KEY);
      line.add(i < labels ? " " + hints.get(i).label() : "");
    }
    return line;
  }
}
