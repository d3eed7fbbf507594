package io.gonetmon.dashboard;

import io.gonetmon.output.HumanReadable;
import io.gonetmon.terminal.Area;
import io.gonetmon.terminal.Canvas;
import io.gonetmon.terminal.Line;
import io.gonetmon.terminal.Style;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first line: the views, and which time is shown. */
final class Tabs {
  private static final String NAME = " gonetmon  ";

  /** A tab, and where it begins. */
  private record Tab(View view, String text, int column) {}

  private Tabs() {}

  static void draw(Canvas canvas, Area area, ViewModel model) {
    Line right = time(model, canvas.glyphs().dot(), area.width());
    int room = area.width() - right.width() - 1;
    if (withName(room)) {
      canvas.left(area, 0, Line.of(NAME, Style.TITLE));
    }
    View current = model.screen().position().view();
    for (Tab tab : tabs(room, current)) {
      Line text = Line.of(String.valueOf(tab.view().digit()), Style.KEY);
      text.add(tab.text().substring(1), tab.view() == current ? Style.CURRENT : Style.PLAIN);
      canvas.left(area.right(area.width() - tab.column()), 0, text);
    }
    canvas.right(area, 0, right);
  }

  /** The view whose tab is in a column. */
  static Optional<View> at(int column, Area area, ViewModel model, String dot) {
    int room = area.width() - time(model, dot, area.width()).width() - 1;
    return tabs(room, model.screen().position().view()).stream()
        .filter(tab -> column >= tab.column() && column < tab.column() + tab.text().length())
        .map(Tab::view)
        .findFirst();
  }

  private static boolean withName(int room) {
    return tabs(NAME.length(), false, View.HOSTS).stream().mapToInt(Tabs::end).max().orElse(0)
        <= room;
  }

  private static int end(Tab tab) {
    return tab.column() + tab.text().length();
  }

  private static List<Tab> tabs(int room, View current) {
    int begin = withName(room) ? NAME.length() : 1;
    List<Tab> all = tabs(begin, true, current);
    return end(all.get(all.size() - 1)) <= room ? all : tabs(begin, false, current);
  }

  private static List<Tab> tabs(int begin, boolean titles, View current) {
    var tabs = new ArrayList<Tab>();
    int column = begin;
    for (View view : View.values()) {
      boolean titled = titles || view == current;
      String text = view.digit() + (titled ? " " + view.title() : "");
      tabs.add(new Tab(view, text, column));
      column += text.length() + 1;
    }
    return tabs;
  }

  private static Line now(ViewModel model) {
    if (model.state().ended()) {
      return Line.of(" END of the file ", Style.CHIP);
    }
    return Line.of(model.run().live() ? "LIVE " : "READING ", Style.CALM);
  }

  private static Line time(ViewModel model, String dot, int width) {
    if (model.stopping()) {
      return Line.of(" STOPPING ", Style.CHIP);
    }
    Optional<Cursor> cursor = model.times().cursor();
    if (cursor.isEmpty()) {
      return now(model);
    }
    boolean none = model.state().ended();
    String missed = none ? "" : "+" + HumanReadable.exact(model.missed()) + " new ";
    Instant end = cursor.get().at();
    if (!cursor.get().moved()) {
      return Line.of(" PAUSED " + model.time(end) + " ", Style.CHIP).add(" " + missed);
    }
    String start = model.times().length().map(end::minus).map(model::time).orElse("start");
    Duration ago = model.age(end);
    Line past = Line.of(" PAST " + start + "–" + model.time(end) + " ", Style.CHIP);
    if (width >= 60) {
      past.add(" " + HumanReadable.age(ago) + " ago");
    }
    return width >= 80 && !none ? past.add(dot + missed) : past.add(" ");
  }
}
