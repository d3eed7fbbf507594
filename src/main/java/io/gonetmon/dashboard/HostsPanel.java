package io.gonetmon.dashboard;

import io.gonetmon.model.ListedRow;
import io.gonetmon.model.Report;
import io.gonetmon.terminal.Area;
import io.gonetmon.terminal.Canvas;
import io.gonetmon.terminal.Line;
import io.gonetmon.terminal.Style;
import io.gonetmon.terminal.Table;
import io.gonetmon.terminal.Text;
import java.util.Optional;

/** Draws the list of hosts, scrolled so that the selected one is visible. */
final class HostsPanel {
  private static final int SHORTEST_NAME = 16;
  private static final int MARGINS = 10;

  private HostsPanel() {}

  static void draw(Canvas canvas, Area area, ViewModel model) {
    if (area.isEmpty()) {
      return;
    }
    int visible = visible(area);
    int first = HostListing.scrolled(model.selectedRow(), visible);
    int last = Math.min(model.hosts().size(), first + visible);
    Line title = title(canvas, model, first, last);
    canvas.rule(area, title, about(canvas, model, area.width() - title.width()));
    Area within = area.inset(1);
    if (model.hosts().size() == 0) {
      nothing(canvas, within.below(1), model);
      return;
    }
    SortOrder order = model.view().order();
    char mark = canvas.glyphs().descending();
    var table =
        new Table<>(within, HostColumns.of(order, mark), SHORTEST_NAME, canvas.glyphs().ellipsis());
    canvas.left(within, 1, table.titles(order == SortOrder.NAME ? "  HOST" + mark : "  HOST"));
    for (int i = first; i < last; i++) {
      canvas.left(within, 2 + i - first, row(canvas, table, model, i));
    }
  }

  /** How many hosts an area shows. */
  static int visible(Area area) {
    return Math.max(1, area.height() - 2);
  }

  private static Line row(Canvas canvas, Table<ListedRow> table, ViewModel model, int index) {
    String host = model.hosts().names().get(index);
    Optional<ListedRow> figures = model.hosts().at(index);
    boolean fresh = figures.map(ListedRow::fresh).orElse(false);
    boolean current = index == model.selectedRow();
    boolean chosen = model.view().selected().equals(Optional.of(host));
    String marker = current ? String.valueOf(canvas.glyphs().marker()) : " ";
    String name = marker + (fresh ? "+" : " ") + host;
    Style style = fresh ? Style.FRESH : current ? Style.STRONG : Style.PLAIN;
    Optional<Style> all = chosen ? Optional.of(Style.SELECTED) : Optional.empty();
    return figures
        .map(each -> table.row(name, style, each, all))
        .orElseGet(() -> Line.of(Text.printable(name), all.orElse(style)));
  }

  private static Line title(Canvas canvas, ViewModel model, int first, int last) {
    Line title = Line.of("hosts", Style.TITLE);
    int all = model.hosts().size();
    if (last - first < all) {
      title.add(" " + (first + 1) + canvas.glyphs().dash() + last + " of " + all);
    }
    return title;
  }

  /** What fits beside the title: hits and order, and the time range if there is room. */
  private static Line about(Canvas canvas, ViewModel model, int room) {
    Optional<Report> report = model.report();
    String order = "by " + model.view().order().title();
    if (report.isEmpty()) {
      return Line.of(order, Style.PLAIN);
    }
    Line hits = Line.of(HumanReadable.exact(report.get().hits()), Style.STRONG).add(" hits");
    Line brief = hits.add(canvas.glyphs().dot() + order);
    Line full = Line.of(TimeRange.of(model, canvas.glyphs()) + canvas.glyphs().dot(), Style.PLAIN);
    full.add(brief);
    return full.width() + MARGINS <= room ? full : brief;
  }

  private static void nothing(Canvas canvas, Area area, ViewModel model) {
    if (model.report().map(Report::hostCount).orElse(0L) > 0) {
      return;
    }
    int row = area.height() > 3 ? 1 : 0;
    boolean ever = model.view().scope() == Scope.SESSION || model.report().isEmpty();
    String scope = ever ? "so far" : "in this window";
    canvas.left(area, row, Line.of("no HTTP traffic " + scope, Style.STRONG));
    String interfaces = String.join(", ", model.interfaces());
    canvas.left(
        area,
        row + 1,
        Line.of("listening for " + model.run().filter() + " on " + interfaces, Style.PLAIN));
  }
}
