package io.gonetmon.dashboard;

import io.gonetmon.query.ExchangeQuery.Kept;
import io.gonetmon.query.Query;
import io.gonetmon.query.Span;
import io.gonetmon.query.Timeline;
import io.gonetmon.query.TimelineQuery;
import io.gonetmon.terminal.Area;
import io.gonetmon.terminal.Canvas;
import io.gonetmon.terminal.Line;
import io.gonetmon.terminal.Style;
import io.gonetmon.where.Condition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How long responses took, over time; a row opens the exchanges that took so long, a cell those of
 * its time.
 *
 * @param rows how many there are for response times
 */
record HeatPane(int rows) implements Pane {
  private static final int AROUND = 2;

  /** The pane that fills an area of some height. */
  static HeatPane of(int height) {
    return new HeatPane(Math.max(1, height - AROUND));
  }

  /** It is the same pane however high it is: what is selected in it stays selected. */
  @Override
  public boolean equals(Object other) {
    return other instanceof HeatPane;
  }

  @Override
  public int hashCode() {
    return HeatPane.class.hashCode();
  }

  private static Optional<TimeAxis> axis(ViewModel model, Area area) {
    return TimeAxis.of(model, HeatMap.cells(area.width() - 2));
  }

  @Override
  public Optional<Query> query(ViewModel model, Area area) {
    return axis(model, area)
        .map(
            axis ->
                new TimelineQuery(
                    Span.before(axis.end(), axis.length()),
                    model.where(Condition.ALL),
                    axis.cells()));
  }

  @Override
  public String name() {
    return "response time";
  }

  @Override
  public boolean isList() {
    return true;
  }

  @Override
  public int visible(Area area) {
    return rows;
  }

  @Override
  public Listed listed(ViewModel model) {
    return Listed.of(bands(model).stream().map(Band::range).toList());
  }

  private List<Band> bands(ViewModel model) {
    return model
        .answer(this, Timeline.class)
        .map(timeline -> Band.of(timeline, rows))
        .orElse(List.of());
  }

  @Override
  public Optional<Page> open(ViewModel model, String key) {
    return Optional.of(new Page.Group(key, Kept.ANY, Conditions.took(key)));
  }

  @Override
  public Optional<Condition> condition(ViewModel model, String key) {
    return Optional.of(Conditions.took(key));
  }

  @Override
  public Optional<Span> span(ViewModel model, Area area, int column) {
    int cell = column - area.column() - 1 - HeatMap.LABEL;
    return axis(model, area)
        .filter(axis -> cell >= 0 && cell < axis.cells())
        .map(axis -> Span.before(axis.start(cell + 1), Duration.ofSeconds(axis.cellSeconds())));
  }

  @Override
  public void draw(Canvas canvas, Area area, ViewModel model) {
    Line about = Line.of("few ", Style.MUTED);
    for (double share : new double[] {0.1, 0.4, 0.7, 1}) {
      about.add(canvas.glyphs().shade(share), Style.heat(share));
    }
    about.add(" most of each column", Style.MUTED);
    canvas.rule(area, Line.of(name(), Style.TITLE), about);
    Optional<Timeline> answer = model.answer(this, Timeline.class);
    Optional<TimeAxis> axis = axis(model, area);
    if (answer.isPresent() && axis.isPresent()) {
      Marked marked = Marked.of(model, this, rows);
      OptionalInt row = marked.focused() ? OptionalInt.of(marked.index()) : OptionalInt.empty();
      map(model, answer.get(), axis.get()).draw(canvas, area.inset(1).below(1), row);
    }
  }

  private static HeatMap map(ViewModel model, Timeline timeline, TimeAxis axis) {
    int all = timeline.moments().size();
    Instant end = model.until().orElse(axis.end());
    Instant start = model.times().length().map(end::minus).orElse(axis.start());
    int to = Math.max(0, Math.min(all, axis.cell(end) + 1));
    int from = Math.max(0, Math.min(to, axis.cell(start)));
    return new HeatMap(timeline, from, to, model.run().zone());
  }
}
