package io.gonetmon.dashboard;

import io.gonetmon.terminal.Area;
import io.gonetmon.terminal.Canvas;
import io.gonetmon.terminal.Line;
import io.gonetmon.terminal.Style;
import io.gonetmon.terminal.Text;
import java.util.List;

/** Draws which columns there are and which of them are shown, over everything else. */
final class ColumnsPanel {
  private static final int WIDTH = 24;

  private ColumnsPanel() {}

  static void draw(Canvas canvas, Area screen, ViewModel model, Overlay.Columns columns) {
    List<String> titles = RowColumn.optional();
    Area box = screen.centred(WIDTH, titles.size() + 2);
    canvas.box(box);
    canvas.left(box.inset(2), 0, Line.of(" columns ", Style.TITLE));
    Area within = box.inset(2).top(box.height() - 1).below(1);
    for (int i = 0; i < titles.size(); i++) {
      boolean shown = !model.screen().hidden().contains(titles.get(i));
      boolean marked = i == columns.at();
      char mark = marked ? canvas.glyphs().marker() : ' ';
      String text = mark + " [" + (shown ? "x" : " ") + "] " + titles.get(i);
      Line line = Line.of(Text.padded(text, within.width()), marked ? Style.STRONG : Style.PLAIN);
      canvas.left(within, i, marked ? line.selected() : line);
    }
  }
}
