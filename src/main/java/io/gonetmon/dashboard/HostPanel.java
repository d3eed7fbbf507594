package io.gonetmon.dashboard;

import io.gonetmon.model.Dimension;
import io.gonetmon.model.ListedRow;
import io.gonetmon.model.Quantiles;
import io.gonetmon.model.Row;
import io.gonetmon.terminal.Area;
import io.gonetmon.terminal.Canvas;
import io.gonetmon.terminal.Line;
import io.gonetmon.terminal.Style;
import io.gonetmon.terminal.Text;
import java.util.List;
import java.util.Optional;

/** Draws everything that is known about one host. */
final class HostPanel {
  private static final int FACTS = 5;

  private HostPanel() {}

  static void draw(Canvas canvas, Area area, ViewModel model) {
    String name = model.view().selected().orElse("");
    canvas.rule(
        area,
        Line.of(name, Style.TITLE),
        Line.of(TimeRange.of(model, canvas.glyphs()), Style.PLAIN));
    Optional<ListedRow> host = model.openHost();
    if (host.isPresent()) {
      draw(canvas, area.below(1), model, host.get());
    } else if (!model.isOpenHostListed()) {
      Line silence = Line.of("no traffic in this window", Style.STRONG);
      canvas.left(area.inset(1).below(1), 0, silence);
    }
  }

  private static void draw(Canvas canvas, Area area, ViewModel model, ListedRow row) {
    List<Line> facts = facts(row);
    for (int i = 0; i < facts.size(); i++) {
      canvas.left(area.inset(1), i, facts.get(i));
    }
    Area rest = area.below(FACTS);
    if (!rest.isEmpty()) {
      Line title = Line.of("sections", Style.TITLE);
      title.add(" " + row.row().children(Dimension.SECTION).size());
      SectionList.draw(canvas, rest, title, row.row(), model.view().scroll());
    }
  }

  /** How many sections an area shows. */
  static int visible(Area area) {
    return Math.max(1, area.height() - FACTS - 2);
  }

  private static List<Line> facts(ListedRow row) {
    Row host = row.row();
    Quantiles times = host.responseTime();
    return List.of(
        label("hits")
            .add(HumanReadable.exact(host.hits()), Style.STRONG)
            .add("  /s " + HumanReadable.rate(row.hitsPerSecond()))
            .add("  now/s " + HumanReadable.rate(row.now()))
            .add("  requests " + HumanReadable.exact(host.requests()))
            .add("  responses " + HumanReadable.exact(host.responses())),
        label("methods").add(SectionList.counts(host.methods())),
        label("statuses").add(SectionList.counts(host.statuses())),
        label("latency")
            .fact("p50", HumanReadable.millis(times, times.p50()))
            .fact("  p90", HumanReadable.millis(times, times.p90()))
            .fact("  p99", HumanReadable.millis(times, times.p99()))
            .fact("  max", HumanReadable.millis(times, times.max()))
            .add("  of " + HumanReadable.exact(times.count())),
        label("addresses").add(String.join(", ", host.addresses())));
  }

  private static Line label(String text) {
    return Line.of(Text.padded(text, 11), Style.PLAIN);
  }
}
