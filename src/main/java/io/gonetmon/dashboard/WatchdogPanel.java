package io.gonetmon.dashboard;

import io.gonetmon.model.Event;
import io.gonetmon.model.WatchdogReport;
import io.gonetmon.terminal.Area;
import io.gonetmon.terminal.Bar;
import io.gonetmon.terminal.Canvas;
import io.gonetmon.terminal.Line;
import io.gonetmon.terminal.Style;
import io.gonetmon.terminal.Text;
import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalDouble;

/** Draws the hits over the span against the threshold, and how they came in. */
final class WatchdogPanel {
  private static final int LEAST_FIGURES = 30;

  private WatchdogPanel() {}

  static void draw(Canvas canvas, Area area, ViewModel model) {
    if (area.isEmpty()) {
      return;
    }
    WatchdogReport watchdog = model.state().watchdog();
    canvas.rule(area, Line.of("watchdog", Style.TITLE), status(model));
    bar(canvas, area.inset(1).below(1), watchdog);
    sparkline(canvas, area.inset(1).below(2), model.state());
  }

  private static Line status(ViewModel model) {
    if (!model.state().watchdog().alert()) {
      return Line.of("calm", Style.CALM);
    }
    var line = Line.of(" ALERT ", Style.ALARM_CHIP);
    model.state().history().stream()
        .filter(entry -> entry.kind() == HistoryEntry.Kind.RAISED)
        .reduce((older, newer) -> newer)
        .ifPresent(raised -> line.add(" since " + model.timeAndDay(raised.at()), Style.ALARM));
    return line;
  }

  private static void bar(Canvas canvas, Area area, WatchdogReport watchdog) {
    Style style = watchdog.alert() ? Style.ALARM : Style.STRONG;
    double share = (double) watchdog.hits() / watchdog.threshold();
    Line figures = figures(watchdog, share, style);
    int width = barWidth(area, watchdog);
    String filled = Bar.filled(share, width, canvas.glyphs());
    String empty = String.valueOf(canvas.glyphs().empty());
    Line bar = Line.of(filled, watchdog.alert() ? Style.ALARM : Style.KEY);
    bar.add(empty.repeat(Math.max(0, width - filled.length())), Style.RULE);
    canvas.ends(area, 0, bar, figures);
  }

  private static Line figures(WatchdogReport watchdog, double share, Style style) {
    return Line.of(HumanReadable.exact(watchdog.hits()), style)
        .add(" / " + HumanReadable.exact(watchdog.threshold()) + " hits in ")
        .add(HumanReadable.span(Duration.ofSeconds(watchdog.spanSeconds())))
        .add(Text.rightAligned(percent(share), 6), style);
  }

  /** The same whatever the hits are, so that neither bar nor sparkline jumps. */
  private static int barWidth(Area area, WatchdogReport watchdog) {
    int digits = HumanReadable.exact(watchdog.threshold()).length();
    String span = HumanReadable.span(Duration.ofSeconds(watchdog.spanSeconds()));
    int figures = Math.max(LEAST_FIGURES, 2 * digits + span.length() + 21);
    return Math.max(1, area.width() - figures);
  }

  private static String percent(double share) {
    return share >= 99.995 ? ">9999%" : Math.round(Math.floor(share * 100)) + "%";
  }

  private static void sparkline(Canvas canvas, Area area, DashboardState state) {
    if (area.isEmpty()) {
      return;
    }
    long[] ticks = state.snapshot().map(Event.Snapshot::hitsPerTick).orElse(new long[0]);
    double seconds = state.watchdog().spanSeconds() / (double) Math.max(1, ticks.length);
    double[] rates = rates(ticks, seconds, barWidth(area, state.watchdog()));
    double max = Arrays.stream(rates).max().orElse(0);
    String[] rows = Bar.columns(rates, max, area.height(), canvas.glyphs());
    for (int row = 0; row < rows.length; row++) {
      canvas.left(area, row, Line.of(rows[row], Style.KEY));
    }
    OptionalDouble now = state.rates().map(Rates::perSecond).orElse(OptionalDouble.empty());
    double highest = Math.max(max, now.orElse(0)); // A column may span more time than "now".
    Line figures = new Line().fact("hits/s  now", HumanReadable.rate(now)).add("  ");
    figures.fact("max", HumanReadable.rate(highest));
    canvas.right(area, area.height() - 1, figures);
  }

  /** Hits per second, rebinned to {@code width} columns. */
  static double[] rates(long[] ticks, double tickSeconds, int width) {
    var rates = new double[ticks.length == 0 ? 0 : width];
    for (int i = 0; i < rates.length; i++) {
      int from = (int) ((long) i * ticks.length / width);
      int to = Math.max(from + 1, (int) ((i + 1L) * ticks.length / width));
      long hits = Arrays.stream(ticks, from, to).sum();
      rates[i] = hits / ((to - from) * tickSeconds);
    }
    return rates;
  }
}
