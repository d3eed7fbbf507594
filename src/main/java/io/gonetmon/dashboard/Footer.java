package io.gonetmon.dashboard;

import io.gonetmon.terminal.Area;
import io.gonetmon.terminal.Canvas;
import io.gonetmon.terminal.Glyphs;
import io.gonetmon.terminal.Line;
import io.gonetmon.terminal.Style;
import java.util.ArrayList;
import java.util.List;

/** The last line: the keys that do something now, help and quit always at the right. */
final class Footer {
  private record Hint(String key, String label) {}

  private Footer() {}

  static void draw(Canvas canvas, Area area, Composition composition) {
    Area within = area.inset(1);
    KeyBindings keys = composition.model().run().keys();
    List<Hint> pinned =
        List.of(new Hint(keys.label("?"), "help"), new Hint(keys.label("q"), "quit"));
    Line right = line(pinned, pinned.size());
    if (composition.model().screen().overlay() instanceof Overlay.Clock clock) {
      Line line = Line.of("@ ", Style.KEY).add(clock.input().line(12, 12, canvas.glyphs()));
      canvas.left(within, 0, line.add("  the time to go to, such as 14:03", Style.MUTED));
      return;
    }
    if (composition.model().screen().overlay() instanceof Overlay.Packets packets) {
      Line line = Line.of("watch ", Style.KEY).add(packets.input().line(30, 30, canvas.glyphs()));
      canvas.left(within, 0, line.add("  ports, or a capture filter", Style.MUTED));
      return;
    }
    if (composition.model().screen().overlay() instanceof Overlay.Message message) {
      canvas.ends(within, 0, Line.of(message.text(), Style.STRONG), right);
      return;
    }
    List<Hint> hints = hints(canvas.glyphs(), composition);
    for (int labels = hints.size(); labels >= 0; labels--) {
      Line left = line(hints, labels);
      if (left.width() + 2 + right.width() <= within.width()) {
        canvas.ends(within, 0, left, right);
        return;
      }
    }
    canvas.ends(within, 0, line(hints, 0), line(pinned, 0));
  }

  private static List<Hint> hints(Glyphs glyphs, Composition composition) {
    ViewModel model = composition.model();
    KeyBindings keys = model.run().keys();
    if (model.screen().overlay() instanceof Overlay.Copying) {
      return List.of(
          new Hint("c", "copy as curl"),
          new Hint("f", "filter"),
          new Hint("b", "BPF"),
          new Hint("Esc", "nothing"));
    }
    if (model.screen().overlay() instanceof Overlay.Exporting) {
      return List.of(
          new Hint("j", "write as JSON"), new Hint("c", "CSV"), new Hint("Esc", "nothing"));
    }
    if (model.screen().overlay() instanceof Overlay.Columns) {
      return List.of(
          new Hint(glyphs.upDown(), "move"),
          new Hint(keys.label("Space"), "show or hide"),
          new Hint("Esc", "close"));
    }
    if (model.screen().overlay() instanceof Overlay.Help) {
      return List.of(new Hint(glyphs.upDown(), "scroll"), new Hint("Esc", "close"));
    }
    var hints = new ArrayList<Hint>();
    Position position = model.screen().position();
    if (position.trail().size() > 1 || position.zoomed().isPresent()) {
      hints.add(new Hint("Esc", "back"));
    } else if (!model.isLive()) {
      hints.add(new Hint("Esc", "live"));
    }
    if (model.focused().map(pane -> pane.listed(model).total()).orElse(0) > 0) {
      hints.add(new Hint("Enter", "open"));
    }
    hints.add(new Hint(keys.label("/"), "filter"));
    if (model.focused().map(pane -> pane.sorts().size()).orElse(0) > 1) {
      hints.add(new Hint(keys.label("s"), "sort"));
    }
    model.page().otherwise().ifPresent(other -> hints.add(new Hint(keys.label("p"), other.way())));
    if (composition.lists().size() > 1) {
      hints.add(new Hint(keys.label("Tab"), "pane"));
    }
    hints.add(new Hint(keys.label("[ ]"), model.times().title()));
    hints.add(new Hint(glyphs.leftRight(), "time"));
    hints.add(new Hint(keys.label("Space"), model.isLive() ? "pause" : "go on"));
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
