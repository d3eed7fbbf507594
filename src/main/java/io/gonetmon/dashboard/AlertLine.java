package io.gonetmon.dashboard;

import io.gonetmon.model.Dimension;
import io.gonetmon.model.Episode;
import io.gonetmon.model.Request;
import io.gonetmon.model.WatchdogReport;
import io.gonetmon.output.HumanReadable;
import io.gonetmon.query.ExchangeQuery;
import io.gonetmon.query.ExchangeQuery.Kept;
import io.gonetmon.query.Exchanges;
import io.gonetmon.query.Order;
import io.gonetmon.query.Query;
import io.gonetmon.query.RangeRow;
import io.gonetmon.query.RowQuery;
import io.gonetmon.query.Rows;
import io.gonetmon.query.Span;
import io.gonetmon.terminal.Area;
import io.gonetmon.terminal.Canvas;
import io.gonetmon.terminal.Line;
import io.gonetmon.terminal.Style;
import io.gonetmon.where.Condition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The alert that there is, and which host does most of it; else what is new, or goes wrong. */
record AlertLine() implements Pane {
  private static final Duration NEW = Duration.ofSeconds(20);

  /** How many rows it takes. */
  static int rows(ViewModel model) {
    return model.state().alert().isPresent() || news(model).isPresent() ? 1 : 0;
  }

  @Override
  public Optional<Query> query(ViewModel model, Area area) {
    if (model.state().alert().isPresent()) {
      return Optional.of(busiest(Span.last(model.state().rule().span())));
    }
    return model.silence().isPresent() ? Optional.of(last()) : Optional.empty();
  }

  private static Query last() {
    return new ExchangeQuery(
        Kept.LATEST,
        Span.RUN,
        Condition.ALL,
        ExchangeQuery.Order.NEWEST,
        OptionalLong.empty(),
        0,
        1);
  }

  private static Query busiest(Span span) {
    return new RowQuery(
        Dimension.HOST,
        Optional.empty(),
        span,
        Condition.ALL,
        Order.REQUESTS,
        false,
        Optional.empty(),
        0,
        1,
        1);
  }

  @Override
  public void draw(Canvas canvas, Area area, ViewModel model) {
    Optional<Episode> alert = model.state().alert();
    if (alert.isPresent()) {
      draw(canvas, area, model, alert.get());
    } else {
      news(model).ifPresent(line -> canvas.rule(area, line, new Line()));
    }
  }

  /** The latest notice for a while, or else what the operator may try. */
  private static Optional<Line> news(ViewModel model) {
    boolean told = model.state().session().filter(run -> run.requests() > 0).isEmpty();
    List<DashboardState.Notice> notices = told ? List.of() : model.state().notices();
    Optional<Line> latest =
        notices.stream()
            .skip(Math.max(0, notices.size() - 1))
            .filter(notice -> model.age(notice.at()).compareTo(NEW) < 0)
            .map(notice -> Line.of(notice.text(), Style.STRONG))
            .findFirst();
    return latest
        .or(() -> model.missing().stream().findFirst().map(AlertLine::warning))
        .or(() -> silence(model))
        .or(
            () ->
                model.run().hint().isEmpty()
                    ? Optional.empty()
                    : Optional.of(Line.of(model.run().hint(), Style.KEY)));
  }

  private static Line warning(String text) {
    return Line.of(text, Style.WARNING);
  }

  /** When the last request was, and what. */
  private static Optional<Line> silence(ViewModel model) {
    return model
        .silence()
        .map(
            silent -> {
              String ago = HumanReadable.age(silent);
              Line line = Line.of("no request for " + ago, Style.WARNING);
              model
                  .answer(new AlertLine(), Exchanges.class)
                  .flatMap(answer -> answer.exchanges().stream().findFirst())
                  .map(kept -> kept.exchange().request())
                  .ifPresent(asked -> line.add("; the last: " + words(model, asked)));
              return line;
            });
  }

  private static String words(ViewModel model, Request asked) {
    Instant at = Instant.ofEpochSecond(0, asked.firstByteNanos());
    return asked.method() + " " + asked.host() + asked.path() + " at " + model.time(at);
  }

  private void draw(Canvas canvas, Area area, ViewModel model, Episode alert) {
    WatchdogReport watchdog = model.state().watchdog();
    String dot = canvas.glyphs().dot();
    Line line = Line.of(" ALERT ", Style.ALARM_CHIP);
    line.add(" since " + model.timeAndDay(alert.from()), Style.ALARM);
    line.add(dot + HumanReadable.exact(watchdog.hits()), Style.ALARM);
    line.add(" of " + HumanReadable.exact(watchdog.threshold()) + " hits in ");
    line.add(HumanReadable.span(Duration.ofSeconds(watchdog.spanSeconds())));
    line.add(" (" + watchdog.hits() * 100 / watchdog.threshold() + "%)");
    busiest(model).ifPresent(host -> line.add(dot).add(host));
    canvas.rule(area, line, new Line());
  }

  private Optional<String> busiest(ViewModel model) {
    Optional<Rows> rows = model.answer(this, Rows.class);
    long all = rows.map(each -> each.all().requests()).orElse(0L);
    Optional<RangeRow> first = rows.flatMap(each -> each.rows().stream().findFirst());
    return first
        .filter(row -> all > 0)
        .map(row -> row.key() + " " + row.figures().requests() * 100 / all + "%");
  }
}
