package io.gonetmon.dashboard;

import io.gonetmon.model.Episode;
import io.gonetmon.output.HumanReadable;
import io.gonetmon.query.Moment;
import io.gonetmon.query.Query;
import io.gonetmon.query.Span;
import io.gonetmon.query.Timeline;
import io.gonetmon.query.TimelineQuery;
import io.gonetmon.terminal.Area;
import io.gonetmon.terminal.Bar;
import io.gonetmon.terminal.Canvas;
import io.gonetmon.terminal.Line;
import io.gonetmon.terminal.Style;
import io.gonetmon.where.Condition;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What happened over time: requests, the share that failed, alerts, and the time that is shown. */
record TimelineGraph() implements Pane {
  private static final int LABEL = 7;
  private static final int TICK_CELLS = 14;
  private static final int EDGE = 14;
  private static final int[] TICKS = {
    10, 30, 60, 120, 300, 600, 1800, 3600, 7200, 14_400, 28_800, 86_400
  };

  /** Where the cells of the graph are. */
  static Area cells(Area area) {
    return area.inset(1).right(Math.max(0, area.width() - 2 - LABEL));
  }

  @Override
  public Optional<Query> query(ViewModel model, Area area) {
    return TimeAxis.of(model, cells(area).width())
        .map(
            axis ->
                new TimelineQuery(
                    Span.before(axis.end(), axis.length()),
                    model.where(Condition.ALL),
                    axis.cells()));
  }

  @Override
  public void draw(Canvas canvas, Area area, ViewModel model) {
    Optional<TimeAxis> axis = TimeAxis.of(model, cells(area).width());
    if (area.isEmpty() || axis.isEmpty()) {
      return;
    }
    Optional<Timeline> answer = model.answer(this, Timeline.class);
    boolean withFailures = area.height() >= 2;
    boolean withAxis = area.height() >= 3;
    int height = area.height() - (withFailures ? 1 : 0) - (withAxis ? 1 : 0);
    requests(canvas, area.top(height), answer, model);
    if (withFailures) {
      failures(canvas, area.below(height).top(1), answer);
    }
    if (withAxis) {
      new AxisLine(canvas, axis.get(), model).draw(area, area.height() - 1);
    }
  }

  private static void requests(
      Canvas canvas, Area area, Optional<Timeline> answer, ViewModel model) {
    double[] rates = values(answer, moment -> moment.requests());
    double seconds = answer.map(a -> a.cell().toMillis() / 1e3).orElse(1.0);
    for (int i = 0; i < rates.length; i++) {
      rates[i] /= seconds(answer.orElseThrow(), i, seconds, model);
    }
    double max = Arrays.stream(rates).max().orElse(0);
    bars(canvas, area, rates, max, Style.GRAPH);
    label(canvas, area, 0, "req/s");
    if (area.height() > 1 && max > 0) {
      label(canvas, area, 1, "≤" + HumanReadable.rate(max));
    }
  }

  /** How much of a cell is over. */
  private static double seconds(Timeline answer, int cell, double whole, ViewModel model) {
    Instant end = answer.from().plus(answer.cell().multipliedBy(cell + 1L));
    Duration left = Duration.between(model.state().now().orElse(end), end);
    return Math.max(1, whole - Math.max(0, left.toMillis() / 1e3));
  }

  private static void failures(Canvas canvas, Area area, Optional<Timeline> answer) {
    double[] shares = values(answer, TimelineGraph::failureShare);
    bars(canvas, area, shares, 1, Style.ALARM);
    label(canvas, area, 0, "fail");
  }

  /** The share of failures in all that ended. */
  static double failureShare(Moment moment) {
    long ended = moment.responses() + moment.unanswered();
    return ended == 0 ? 0 : (double) (moment.serverErrors() + moment.unanswered()) / ended;
  }

  private static double[] values(Optional<Timeline> answer, ToDoubleFunction<Moment> figure) {
    List<Moment> moments = answer.map(Timeline::moments).orElse(List.of());
    return moments.stream().mapToDouble(figure).toArray();
  }

  private static void label(Canvas canvas, Area area, int row, String text) {
    canvas.left(area.inset(1).left(LABEL - 1), row, Line.of(text, Style.MUTED));
  }

  private static void bars(Canvas canvas, Area area, double[] values, double max, Style style) {
    Area cells = cells(area);
    int skipped = Math.max(0, values.length - cells.width());
    double[] shown = Arrays.copyOfRange(values, skipped, values.length);
    String[] rows = Bar.columns(shown, max, area.height(), canvas.glyphs());
    for (int row = 0; row < rows.length; row++) {
      canvas.right(cells, row, Line.of(rows[row], style));
    }
  }

  /** The line below the bars. */
  private record AxisLine(Canvas canvas, TimeAxis axis, ViewModel model) {
    void draw(Area area, int row) {
      Area cells = cells(area);
      ticks(cells, row);
      shown(cells, row);
      List<Episode> episodes = model.state().episodes();
      int free = axis.cells();
      for (int i = episodes.size() - 1; i >= 0; i--) {
        free = episode(cells, row, episodes.get(i), free);
      }
    }

    private void ticks(Area cells, int row) {
      Instant now = model.state().now().orElse(axis.end());
      long least = (long) TICK_CELLS * axis.cellSeconds();
      int step = Arrays.stream(TICKS).filter(tick -> tick >= least).findFirst().orElse(86_400);
      for (long ago = step; ago < axis.length().toSeconds() + step; ago += step) {
        int cell = axis.cell(now.minusSeconds(ago));
        String text = "-" + HumanReadable.span(Duration.ofSeconds(ago));
        put(cells, row, cell, Line.of(text, Style.MUTED));
      }
      int last = axis.cell(now);
      boolean covered =
          model.state().episodes().stream().anyMatch(each -> axis.cell(each.from()) >= last - EDGE);
      if (last <= axis.cells() && !covered) {
        put(cells, row, last - 2, Line.of("now", Style.MUTED));
      }
    }

    /** The time that the figures below cover. */
    private void shown(Area cells, int row) {
      if (model.isLive() || model.until().isEmpty()) {
        return;
      }
      Instant end = model.until().get();
      Instant start = model.times().length().map(end::minus).orElse(axis.start());
      int from = Math.max(0, axis.cell(start));
      int to = Math.min(axis.cells() - 1, axis.cell(end.minusNanos(1)));
      if (from <= to) {
        String line = String.valueOf(canvas.glyphs().ascii() ? '=' : '━').repeat(to - from + 1);
        put(cells, row, from, Line.of(line, Style.KEY));
      }
    }

    /** Marks where it begins, and says how long it was where there is space; the latest always. */
    private int episode(Area cells, int row, Episode episode, int free) {
      int cell = axis.cell(episode.from());
      if (cell < 0 || cell >= free) {
        return free;
      }
      Instant now = model.state().now().orElse(episode.from());
      String mark = canvas.glyphs().ascii() ? "!" : "╎";
      String text = "alert " + HumanReadable.age(episode.length(now));
      boolean fits = cell + 1 + text.length() <= free;
      boolean isBefore = !fits && free == axis.cells();
      int at = isBefore ? Math.max(0, cell - text.length()) : cell;
      String label = isBefore ? text + mark : mark + (fits ? text : "");
      put(cells, row, at, Line.of(label, Style.ALARM));
      return at;
    }

    private void put(Area cells, int row, int cell, Line line) {
      if (cell >= 0 && cell < cells.width()) {
        canvas.left(cells.right(cells.width() - cell), row, line);
      }
    }
  }
}
