package io.gonetmon.dashboard;

import io.gonetmon.model.Dimension;
import io.gonetmon.output.HumanReadable;
import io.gonetmon.query.Order;
import io.gonetmon.query.Query;
import io.gonetmon.query.RangeRow;
import io.gonetmon.query.RowQuery;
import io.gonetmon.query.Rows;
import io.gonetmon.query.Span;
import io.gonetmon.terminal.Area;
import io.gonetmon.terminal.Bar;
import io.gonetmon.terminal.Canvas;
import io.gonetmon.terminal.Line;
import io.gonetmon.terminal.Style;
import io.gonetmon.terminal.Text;
import io.gonetmon.where.Condition;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who did most of an alert, at its peak. */
record PeakPane(Dimension dimension, Instant at) implements Pane {
  private static final int NAME = 32;
  private static final int BAR = 12;

  @Override
  public Optional<Query> query(ViewModel model, Area area) {
    return Optional.of(
        new RowQuery(
            dimension,
            Optional.empty(),
            Span.before(at, model.state().rule().span()),
            Condition.ALL,
            Order.REQUESTS,
            false,
            Optional.empty(),
            0,
            Math.max(1, area.height()),
            1));
  }

  @Override
  public void draw(Canvas canvas, Area area, ViewModel model) {
    String title = "busiest " + dimension.name().toLowerCase(Locale.ROOT) + "s at the peak";
    canvas.rule(area, Line.of(title, Style.TITLE), Line.of(model.time(at), Style.PLAIN));
    Optional<Rows> rows = model.answer(this, Rows.class);
    double all = Math.max(1, rows.map(each -> each.all().requests()).orElse(0L));
    int row = 1;
    for (RangeRow each : rows.map(Rows::rows).orElse(List.of())) {
      canvas.left(area.inset(1), row++, line(canvas, each, each.figures().requests() / all));
    }
  }

  private static Line line(Canvas canvas, RangeRow row, double share) {
    String name = Text.cut(Text.printable(row.key()), NAME, canvas.glyphs().ellipsis());
    return Line.of("  " + Text.padded(name, NAME), Style.PLAIN)
        .add(Text.rightAligned(HumanReadable.share(share), 6), Style.STRONG)
        .add("  " + HumanReadable.exact(row.figures().requests()) + " requests  ")
        .add(Bar.filled(share, BAR, canvas.glyphs()), Style.GRAPH);
  }
}
