package io.gonetmon.dashboard;

import io.gonetmon.terminal.Area;
import io.gonetmon.terminal.Canvas;
import io.gonetmon.terminal.Line;
import io.gonetmon.terminal.Style;
import io.gonetmon.terminal.Text;
import java.util.List;

/** Draws what the keys do and what the words mean, over everything else. */
final class HelpPanel {
  private static final int WIDTH = 57;
  private static final int KEYS = 15;

  private record Entry(String key, String text) {}

  private static final List<Entry> ENTRIES =
      List.of(
          new Entry("Up Down  j k", "select a host; the selection follows it"),
          new Entry("PgUp PgDn g G", "a page, the first, the last"),
          new Entry("Enter", "details of the selected host"),
          new Entry("Esc", "back; follow the first host again"),
          new Entry("w", "the last window, or the whole session"),
          new Entry("s", "sort by hits, now, errors, p99, name"),
          new Entry("Space", "freeze the view; the capture goes on"),
          new Entry("r  Ctrl+L", "redraw the screen"),
          new Entry("q  Ctrl+C", "quit"),
          new Entry("", ""),
          new Entry("HITS", "requests and responses"),
          new Entry("NOW/S", "hits in the last second"),
          new Entry("2xx", "responses by class; 1xx count as 2xx"),
          new Entry("P50 P99", "response time, first byte to first byte"),
          new Entry("+", "seen since the last window ended"),
          new Entry("LOSS", "data was lost: figures are a lower bound"));

  private HelpPanel() {}

  static void draw(Canvas canvas, Area screen) {
    Area box = screen.centred(WIDTH + 4, ENTRIES.size() + 2);
    canvas.box(box);
    canvas.left(box.inset(2), 0, Line.of(" help ", Style.TITLE));
    Area within = box.inset(2).top(box.height() - 1).below(1);
    for (int i = 0; i < ENTRIES.size(); i++) {
      Entry entry = ENTRIES.get(i);
      Line line = Line.of(Text.padded(entry.key(), KEYS), Style.KEY).add(entry.text());
      canvas.left(within, i, line);
    }
  }
}
