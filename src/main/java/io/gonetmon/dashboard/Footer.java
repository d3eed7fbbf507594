package io.gonetmon.dashboard;

import java.util.ArrayList;
import java.util.List;

/** Draws the keys that do something now; help and quit always at the right. */
final class Footer {
  private record Hint(String key, String label) {}

  private static final List<Hint> PINNED = List.of(new Hint("?", "help"), new Hint("q", "quit"));

  private Footer() {}

  static void draw(Canvas canvas, Area area, Scene scene) {
    Area within = area.inset(1);
    List<Hint> hints = hints(canvas.glyphs(), scene);
    for (boolean labels : new boolean[] {true, false}) {
      Line left = line(hints, labels);
      Line right = line(PINNED, labels);
      if (left.width() + 2 + right.width() <= within.width() || !labels) {
        canvas.ends(within, 0, left, right);
        return;
      }
    }
  }

  private static List<Hint> hints(Glyphs glyphs, Scene scene) {
    View view = scene.view();
    if (view.help()) {
      return List.of(new Hint("Esc", "close"));
    }
    var hints = new ArrayList<Hint>();
    if (view.open()) {
      hints.add(new Hint("Esc", "back"));
      hints.add(new Hint(glyphs.upDown(), "scroll"));
    } else if (!scene.rows().isEmpty()) {
      hints.add(new Hint(glyphs.upDown(), "select"));
      hints.add(new Hint(glyphs.enter(), "open"));
      hints.add(new Hint("s", "sort"));
    }
    hints.add(new Hint("w", view.scope() == Scope.WINDOW ? "session" : "window"));
    hints.add(new Hint("Space", scene.missed().isPresent() ? "go on" : "freeze"));
    return hints;
  }

  private static Line line(List<Hint> hints, boolean labels) {
    var line = new Line();
    for (Hint hint : hints) {
      line.add(line.width() == 0 ? "" : "  ").add(hint.key(), Style.KEY);
      line.add(labels ? " " + hint.label() : "");
    }
    return line;
  }
}
