package io.gonetmon.dashboard;

import io.gonetmon.report.HostReport;
import io.gonetmon.report.SectionReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Draws the sections of one host onto a rule and the rows below it. */
final class SectionList {
  private static final int SHORTEST_METHODS = 8;

  private SectionList() {}

  static void draw(Canvas canvas, Area area, Line title, HostReport host, int scroll) {
    Area within = area.inset(1);
    int methods = Math.max(SHORTEST_METHODS, within.width() / 3);
    var table = new Table<>(within, columns(methods), canvas.glyphs().ellipsis());
    List<SectionReport> sections = host.sections();
    int first = Math.max(0, Math.min(scroll, sections.size() - (area.height() - 1)));
    canvas.rule(area, title, new Line());
    canvas.titles(area, 1, table.titles(""));
    for (int i = first; i < Math.min(sections.size(), first + area.height() - 1); i++) {
      SectionReport each = sections.get(i);
      canvas.left(
          within, 1 + i - first, table.row(each.section(), Style.PLAIN, each, Optional.empty()));
    }
  }

  private static List<Column<SectionReport>> columns(int methods) {
    return List.of(
        Column.<SectionReport>of("HITS", 6, 0, each -> Figures.count(each.hits()))
            .styled(each -> Style.STRONG),
        Column.of(Text.padded("  METHODS", methods), methods, 1, each -> methods(each, methods)));
  }

  private static String methods(SectionReport section, int width) {
    return Text.padded("  " + counts(section.methods()), width);
  }

  /** Such as {@code GET 1.2k POST 3}. */
  static String counts(Map<?, Long> counts) {
    return counts.entrySet().stream()
        .map(each -> each.getKey() + " " + Figures.count(each.getValue()))
        .collect(Collectors.joining("  "));
  }
}
