package io.gonetmon.page;

import io.gonetmon.model.Episode;
import io.gonetmon.query.Moment;
import io.gonetmon.query.Timeline;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Requests over time, by what became of them, with the alerts behind them. */
final class TimeChart {
  private static final double HEIGHT = 100;
  private static final MathContext TWO_DIGITS = new MathContext(2);

  private final Markup html;
  private final Timeline timeline;
  private final Clock clock;
  private final double seconds;
  private final double top;

  private TimeChart(Markup html, Timeline timeline, Clock clock) {
    this.html = html;
    this.timeline = timeline;
    this.clock = clock;
    this.seconds = timeline.cell().toMillis() / 1000.0;
    long most = timeline.moments().stream().mapToLong(TimeChart::ended).max().orElse(0);
    this.top = roundUp(most / seconds);
  }

  static void draw(Markup html, Timeline timeline, List<Episode> episodes, Clock clock) {
    var chart = new TimeChart(html, timeline, clock);
    html.own("<figure class=\"chart\"><div class=\"y\" aria-hidden=\"true\">");
    html.leaf("span", mark(chart.top));
    html.leaf("span", mark(chart.top / 2)).leaf("span", "0").close("div");
    String box = "0 0 %d 100".formatted(timeline.moments().size());
    html.open("svg", "viewBox", box, "preserveAspectRatio", "none", "role", "img");
    html.leaf("title", "Requests a second over time");
    chart.grid();
    episodes.forEach(chart::band);
    for (int i = 0; i < timeline.moments().size(); i++) {
      chart.bar(i, timeline.moments().get(i));
    }
    html.close("svg");
    Axis.times(html, timeline, clock);
    html.close("figure");
  }

  /** A rate on the axis, which may be far below one. */
  private static String mark(double rate) {
    return rate >= 1
        ? Figure.rate(rate)
        : new BigDecimal(rate).round(TWO_DIGITS).stripTrailingZeros().toPlainString();
  }

  /** Requests, or what ended if that was more: some began before. */
  private static long ended(Moment moment) {
    return Math.max(moment.requests(), bad(moment) + moment.clientErrors());
  }

  private static long bad(Moment moment) {
    return moment.serverErrors() + moment.unanswered();
  }

  /** To 1, 2 or 5 times a power of ten. */
  static double roundUp(double value) {
    if (value <= 0) {
      return 1;
    }
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    for (double step : new double[] {1, 2, 5}) {
      if (value <= step * power) {
        return step * power;
      }
    }
    return 10 * power;
  }

  private void grid() {
    int cells = timeline.moments().size();
    html.shape(
        "path", "class", "grid", "d", "M0 0H%dM0 50H%dM0 100H%d".formatted(cells, cells, cells));
  }

  private void band(Episode episode) {
    if (episode.to().filter(to -> to.isBefore(timeline.from())).isPresent()) {
      return;
    }
    double from = cell(episode.from());
    double to = episode.to().map(this::cell).orElse((double) timeline.moments().size());
    html.open(
        "rect",
        "class",
        "alert",
        "x",
        decimal(from),
        "y",
        "0",
        "width",
        decimal(Math.max(0.3, to - from)),
        "height",
        decimal(HEIGHT));
    html.leaf("title", "Alert at " + clock.time(episode.from())).close("rect");
  }

  private double cell(Instant at) {
    double cells =
        (double) Duration.between(timeline.from(), at).toMillis() / timeline.cell().toMillis();
    return Math.max(0, Math.min(timeline.moments().size(), cells));
  }

  private void bar(int cell, Moment moment) {
    long all = ended(moment);
    if (all == 0) {
      return;
    }
    html.open("g").leaf("title", words(cell, moment));
    double bad = part(cell, "bad", 0, bad(moment));
    double warned = part(cell, "warn", bad, moment.clientErrors());
    part(cell, "all", warned, all - bad(moment) - moment.clientErrors());
    html.close("g");
  }

  private double part(int cell, String look, double from, long count) {
    if (count == 0) {
      return from;
    }
    double height = Math.max(0.7, HEIGHT * count / seconds / top);
    html.shape(
        "rect",
        "class",
        look,
        "x",
        decimal(cell + 0.08),
        "y",
        decimal(HEIGHT - from - height),
        "width",
        "0.84",
        "height",
        decimal(height));
    return from + height;
  }

  private String words(int cell, Moment moment) {
    Instant at = timeline.from().plus(timeline.cell().multipliedBy(cell));
    return "%s: %s requests a second, %d failed, %d with 4xx"
        .formatted(
            clock.time(at),
            Figure.rate(moment.requests() / seconds),
            bad(moment),
            moment.clientErrors());
  }

  static String decimal(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
