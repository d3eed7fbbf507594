package io.gonetmon.dashboard;

import io.gonetmon.model.Dimension;
import io.gonetmon.model.Row;
import io.gonetmon.terminal.Area;
import io.gonetmon.terminal.Canvas;
import io.gonetmon.terminal.Column;
import io.gonetmon.terminal.Line;
import io.gonetmon.terminal.Style;
import io.gonetmon.terminal.Table;
import io.gonetmon.terminal.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Draws the sections of one host onto a rule and the rows below it. */
final class SectionList {
  private static final int SHORTEST_NAME = 12;
  private static final int HITS = 5;
  private static final String METHODS = " METHODS";
  private static final int STEP = 4;
  private static final int ONE_ROW = 60;

  private SectionList() {}

  static void draw(Canvas canvas, Area area, Line title, Row host, int scroll) {
    Area within = area.inset(1);
    List<Row> sections = host.children(Dimension.SECTION);
    int methods = methodsWidth(sections, within.width() - SHORTEST_NAME - HITS - 2);
    char ellipsis = canvas.glyphs().ellipsis();
    var table = new Table<>(within, columns(methods, ellipsis), SHORTEST_NAME, ellipsis);
    int above = titles(canvas, area, title, table);
    int rows = area.height() - above;
    int first = Math.max(0, Math.min(scroll, sections.size() - rows));
    for (int i = first; i < Math.min(sections.size(), first + rows); i++) {
      Row each = sections.get(i);
      canvas.left(
          within, above + i - first, table.row(each.key(), Style.PLAIN, each, Optional.empty()));
    }
  }

  /** Returns how many rows the titles take: one more if they do not fit beside the title. */
  private static int titles(Canvas canvas, Area area, Line title, Table<Row> table) {
    if (area.width() >= ONE_ROW || area.height() < 4) {
      canvas.rule(area, title, table);
      return 1;
    }
    canvas.rule(area, title, new Line());
    canvas.left(area.inset(1), 1, table.titles("SECTION"));
    return 2;
  }

  private static List<Column<Row>> columns(int methods, char ellipsis) {
    return List.of(
        Column.<Row>of("HITS", HITS, 0, each -> HumanReadable.count(each.requests()))
            .styled(each -> Style.STRONG),
        Column.of(
            Text.padded(METHODS, methods), methods, 1, each -> methods(each, methods, ellipsis)));
  }

  /** As much as the longest needs, in steps, so that the columns seldom move. */
  private static int methodsWidth(List<Row> sections, int room) {
    int longest =
        sections.stream().mapToInt(each -> counts(each.methods()).length()).max().orElse(0);
    return Math.min(room, Math.max(METHODS.length(), longest / STEP * STEP + STEP + 1));
  }

  private static String methods(Row section, int width, char ellipsis) {
    String text = Text.printable(" " + counts(section.methods()));
    return Text.padded(Text.cut(text, width, ellipsis), width);
  }

  /** Such as {@code GET(1.2k) POST(3)}. */
  static String counts(Map<?, Long> counts) {
    return counts.entrySet().stream()
        .map(each -> each.getKey() + "(" + HumanReadable.count(each.getValue()) + ")")
        .collect(Collectors.joining(" "));
  }
}
