package io.gonetmon.dashboard;

import io.gonetmon.terminal.Area;
import io.gonetmon.terminal.Canvas;
import io.gonetmon.terminal.Line;
import io.gonetmon.terminal.Style;
import io.gonetmon.terminal.Text;
import java.util.ArrayList;
import java.util.List;

/** Draws what the keys do and what the words of the view mean, over everything else. */
final class HelpPanel {
  private static final int WIDTH = 66;
  private static final int KEYS = 15;

  private record Entry(String key, String text) {}

  private static final List<Entry> GENERAL =
      List.of(
          new Entry("1–7", "views; the same again: back to its first page"),
          new Entry("j k g G", "move, as arrows, PgUp and PgDn do; Tab: next pane"),
          new Entry("Enter  Esc", "open what is selected; back"),
          new Entry("s S < >", "sort by the next column, reverse, back and forth"),
          new Entry("/", "filter; Up recalls one; Esc ends it"),
          new Entry("[ ]", "cover a shorter, a longer time"),
          new Entry("Left Right", "back in time, forth; Shift: farther; End: live"),
          new Entry("{ } @", "alert or error spike before, after; a time of day"),
          new Entry("Space", "pause the view; the capture goes on"),
          new Entry("z p o", "one pane alone; sections or paths; columns"),
          new Entry("f T", "filter like the selected row; the time of a request"),
          new Entry("y x", "copy; write the list to a file"),
          new Entry("w", "watch other ports too, or another capture filter"),
          new Entry("t m", "theme; mouse on or off"),
          new Entry("r q Ctrl+Z", "redraw, quit, suspend"));

  private HelpPanel() {}

  static void draw(Canvas canvas, Area screen, ViewModel model, Overlay.Help help) {
    List<Entry> entries = entries(model.screen().position().view(), model.run().keys());
    Area box = screen.centred(WIDTH + 4, entries.size() + 2);
    canvas.box(box);
    String title = " help: " + model.screen().position().view().title() + " ";
    canvas.left(box.inset(2), 0, Line.of(title, Style.TITLE));
    Area within = box.inset(2).top(box.height() - 1).below(1);
    int scrolled = Math.max(0, Math.min(help.scrolled(), entries.size() - within.height()));
    for (int i = 0; i < Math.min(within.height(), entries.size() - scrolled); i++) {
      Entry entry = entries.get(scrolled + i);
      Line line = Line.of(Text.padded(entry.key(), KEYS - 1) + " ", Style.KEY).add(entry.text());
      canvas.left(within, i, line);
    }
  }

  /** How many lines there are. */
  static int lines(View view) {
    return entries(view, KeyBindings.USUAL).size();
  }

  private static List<Entry> entries(View view, KeyBindings keys) {
    List<Entry> entries = new ArrayList<>();
    GENERAL.forEach(each -> entries.add(new Entry(keys.label(each.key()), each.text())));
    entries.add(new Entry("", ""));
    entries.addAll(words(view));
    return entries;
  }

  private static List<Entry> words(View view) {
    return switch (view) {
      case HOSTS, CLIENTS ->
          List.of(
              new Entry("REQ/S", "requests per second in the time that is covered"),
              new Entry("FAIL", "share of requests answered by 5xx, or not at all"),
              new Entry("4XX", "share of requests answered by 4xx"),
              new Entry("P50 P99", "response time, first byte to first byte"),
              new Entry("FLT", "requests in flight: they wait for their response"),
              new Entry("CONN", "connections that were first used in that time"));
      case REQUESTS, LATENCY ->
          List.of(
              new Entry("TOOK", "first byte of the request to first byte of the response"),
              new Entry("waits", "in flight, and for how long"),
              new Entry("none closed", "no response; which side closed is in the details"),
              new Entry("cut rst", "the response was cut short, or the connection reset"),
              new Entry("lost", "bytes are missing in the capture"));
      case ERRORS ->
          List.of(
              new Entry("COUNT", "exchanges that failed alike: 5xx, cut, reset, no response"),
              new Entry("SHARE", "of all that failed"));
      case ALERTS ->
          List.of(
              new Entry("hits", "requests and responses; the alert rule counts these"),
              new Entry("Enter", "go to the peak"));
      case WIRE ->
          List.of(
              new Entry("losses", "what was not captured or not understood"),
              new Entry("not decoded", "connections known to speak something else"));
    };
  }
}
