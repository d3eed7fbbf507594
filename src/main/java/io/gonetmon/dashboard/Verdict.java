package io.gonetmon.dashboard;

import io.gonetmon.model.Dimension;
import io.gonetmon.model.Request;
import io.gonetmon.model.RuleAlert;
import io.gonetmon.model.WatchdogReport;
import io.gonetmon.output.Event;
import io.gonetmon.output.HumanReadable;
import io.gonetmon.query.Figures;
import io.gonetmon.query.Order;
import io.gonetmon.query.Query;
import io.gonetmon.query.RowQuery;
import io.gonetmon.query.Rows;
import io.gonetmon.terminal.Area;
import io.gonetmon.terminal.Canvas;
import io.gonetmon.terminal.Line;
import io.gonetmon.terminal.Style;
import io.gonetmon.terminal.Text;
import io.gonetmon.where.Condition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How much, how broken, how slow, what hangs, is it complete: in one line. */
record Verdict() implements Pane {
  private static final Duration LONG = Duration.ofSeconds(5);
  private static final double NEAR = 0.8;
  private static final int MOST_RANK = 5;
  private static final int LONGEST_NAME = 24;

  /** One figure; the higher its rank, the sooner it is left out. */
  private record Fact(Line line, int rank) {}

  @Override
  public Optional<Query> query(ViewModel model, Area area) {
    return Optional.of(
        new RowQuery(
            Dimension.HOST,
            Optional.empty(),
            model.span(),
            model.where(Condition.ALL),
            Order.REQUESTS,
            false,
            Optional.empty(),
            0,
            0,
            1));
  }

  @Override
  public void draw(Canvas canvas, Area area, ViewModel model) {
    var facts = new ArrayList<Fact>();
    model
        .answer(this, Rows.class)
        .filter(rows -> model.state().now().isPresent())
        .ifPresent(rows -> figures(facts, rows, canvas, model));
    if (facts.isEmpty()) {
      facts.add(new Fact(Line.of(canvas.glyphs().ellipsis() + " req/s", Style.PLAIN), 0));
    }
    waiting(model).ifPresent(line -> facts.add(new Fact(line, 2)));
    met(model).ifPresent(line -> facts.add(new Fact(line, 1)));
    near(model).ifPresent(line -> facts.add(new Fact(line, 1)));
    facts.add(new Fact(completeness(model), 0));
    Line filter = filter(model, area.width() / 2);
    canvas.left(area.inset(1), 0, fitting(facts, area.width() - 3 - filter.width()));
    canvas.right(area, 0, filter);
  }

  private static Line filter(ViewModel model, int width) {
    if (model.screen().filter().isNone()) {
      return new Line();
    }
    String text = Text.printable(model.screen().where().text());
    return Line.of(" / " + Text.cut(text, width - 4, '…') + " ", Style.CHIP);
  }

  private static Line fitting(List<Fact> facts, int width) {
    Line line = joined(facts, "  ", Integer.MAX_VALUE);
    if (line.width() > width) {
      line = joined(facts, " ", Integer.MAX_VALUE);
    }
    for (int rank = MOST_RANK; rank > 0 && line.width() > width; rank--) {
      line = joined(facts, "  ", rank);
    }
    return line;
  }

  private static Line joined(List<Fact> facts, String gap, int below) {
    var line = new Line();
    for (Fact fact : facts) {
      if (fact.rank() < below) {
        line.add(line.width() == 0 ? "" : gap).add(fact.line());
      }
    }
    return line;
  }

  private static void figures(List<Fact> facts, Rows rows, Canvas canvas, ViewModel model) {
    var cells = new Cells(canvas.glyphs());
    Figures all = rows.all();
    double seconds = model.seconds(rows.from(), rows.to());
    var rate = Line.of(HumanReadable.rate(all.requests() / seconds), Style.STRONG).add(" req/s");
    facts.add(new Fact(rate, 0));
    Style failing = all.failures() > 0 ? Style.ALARM : Style.PLAIN;
    facts.add(new Fact(fact("fail", cells.share(all.failureShare()), failing), 0));
    Style missing = all.clientErrors() > 0 ? Style.WARNING : Style.PLAIN;
    facts.add(new Fact(fact("4xx", cells.share(all.clientErrorShare()), missing), 3));
    var times = all.responseTime();
    facts.add(new Fact(fact("p50", cells.millis(times, times.p50()), Style.STRONG), 4));
    facts.add(new Fact(fact("p99", cells.millis(times, times.p99()), Style.STRONG), 1));
  }

  private static Line fact(String name, String figure, Style style) {
    return Line.of(name + " ", Style.PLAIN).add(figure, style);
  }

  private static Optional<Line> waiting(ViewModel model) {
    return model.waiting().map(then -> waiting(model, then));
  }

  private static Line waiting(ViewModel model, Event.Snapshot then) {
    Condition where = model.screen().where();
    List<Request> oldest =
        then.oldestOpen().stream().filter(each -> Waiting.matches(where, each)).toList();
    long count = model.screen().filter().isNone() ? then.open() : oldest.size();
    Line line = Line.of("in flight ", Style.PLAIN);
    line.add(HumanReadable.count(count), Style.STRONG);
    if (!oldest.isEmpty()) {
      Duration age = age(oldest.get(0), then.session().to());
      boolean isLong = age.compareTo(LONG) >= 0;
      String words = " (" + HumanReadable.age(age) + (isLong ? "!)" : ")");
      line.add(age.toSeconds() < 1 ? "" : words, isLong ? Style.WARNING : Style.PLAIN);
    }
    return line;
  }

  private static Duration age(Request request, Instant now) {
    return Duration.between(Instant.ofEpochSecond(0, request.firstByteNanos()), now);
  }

  /** The rule that was met last, of those that still are. */
  private static Optional<Line> met(ViewModel model) {
    List<String> names =
        model.state().episodes().stream()
            .filter(each -> each.to().isEmpty())
            .flatMap(each -> each.rule().stream())
            .map(RuleAlert::rule)
            .toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(fact("alert", named(names), Style.ALARM));
  }

  private static String named(List<String> names) {
    String last = Text.cut(Text.printable(names.get(names.size() - 1)), LONGEST_NAME, '…');
    return names.size() == 1 ? last : last + " +" + (names.size() - 1);
  }

  /** How near the hits are to an alert, if they are. */
  private static Optional<Line> near(ViewModel model) {
    WatchdogReport watchdog = model.state().watchdog();
    double share = (double) watchdog.hits() / watchdog.threshold();
    return watchdog.alert() || share < NEAR
        ? Optional.empty()
        : Optional.of(fact("alert at", (int) (share * 100) + "%", Style.WARNING));
  }

  private static Line completeness(ViewModel model) {
    if (model.interfaces().isEmpty()) {
      return Line.of(" NO INTERFACE ", Style.ALARM_CHIP);
    }
    Optional<Instant> loss = model.state().lossAt();
    if (loss.isEmpty()) {
      return Line.of("complete", Style.CALM);
    }
    Duration ago = model.age(loss.get());
    boolean now = ago.compareTo(model.times().length().orElse(LONG)) <= 0;
    return now
        ? Line.of(" LOSS ", Style.ALARM_CHIP)
        : Line.of("loss " + HumanReadable.age(ago) + " ago", Style.WARNING);
  }
}
