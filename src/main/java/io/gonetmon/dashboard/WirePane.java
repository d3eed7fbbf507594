package io.gonetmon.dashboard;

import io.gonetmon.query.Query;
import io.gonetmon.terminal.Area;
import io.gonetmon.terminal.Canvas;
import io.gonetmon.terminal.Line;
import java.util.List;
import java.util.Optional;

/** What is captured, and what is missing in it. */
record WirePane() implements Pane {
  @Override
  public Optional<Query> query(ViewModel model, Area area) {
    return Optional.empty();
  }

  @Override
  public void draw(Canvas canvas, Area area, ViewModel model) {
    List<Line> lines = new WireLines(canvas.glyphs(), model).lines();
    for (int i = 0; i < Math.min(area.height(), lines.size()); i++) {
      canvas.left(area.inset(1), i, lines.get(i));
    }
  }
}
