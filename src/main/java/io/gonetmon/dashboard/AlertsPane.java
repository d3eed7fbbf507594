package io.gonetmon.dashboard;

import io.gonetmon.model.Episode;
import io.gonetmon.model.RuleAlert;
import io.gonetmon.output.HumanReadable;
import io.gonetmon.query.Query;
import io.gonetmon.terminal.Area;
import io.gonetmon.terminal.Canvas;
import io.gonetmon.terminal.Line;
import io.gonetmon.terminal.Style;
import io.gonetmon.terminal.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The episodes of alerts, the newest first. */
record AlertsPane() implements Pane {
  @Override
  public Optional<Query> query(ViewModel model, Area area) {
    return Optional.empty();
  }

  @Override
  public String name() {
    return "alerts";
  }

  @Override
  public boolean isList() {
    return true;
  }

  static List<Episode> newestFirst(ViewModel model) {
    var episodes = new ArrayList<>(model.state().episodes());
    Collections.reverse(episodes);
    return episodes;
  }

  private static String key(Episode episode) {
    return episode.from() + episode.rule().map(RuleAlert::rule).orElse("");
  }

  static Optional<Episode> selected(ViewModel model) {
    var pane = new AlertsPane();
    Optional<String> key = pane.listed(model).selected(model.place(pane));
    return key.flatMap(wanted -> find(model, wanted));
  }

  private static Optional<Episode> find(ViewModel model, String key) {
    return newestFirst(model).stream().filter(each -> key(each).equals(key)).findFirst();
  }

  @Override
  public Listed listed(ViewModel model) {
    return Listed.of(newestFirst(model).stream().map(AlertsPane::key).toList());
  }

  /** The time at which there were most hits. */
  @Override
  public Optional<Instant> moment(ViewModel model, String key) {
    return find(model, key).map(Episode::peakAt);
  }

  @Override
  public void draw(Canvas canvas, Area area, ViewModel model) {
    Line title = Titles.of(canvas.glyphs(), model, this, visible(area), "alerts", "");
    canvas.rule(area, title, rule(model));
    Area list = area.below(1);
    if (model.state().episodes().isEmpty()) {
      canvas.left(list.inset(1), 0, Line.of("none so far", Style.MUTED));
    }
    Marked marked = Marked.of(model, this, list.height());
    for (int i = 0; i < list.height(); i++) {
      int row = i;
      marked
          .key(i)
          .flatMap(key -> find(model, key))
          .ifPresent(
              each -> canvas.left(list.inset(1), row, line(canvas, model, marked, row, each)));
    }
  }

  private static Line rule(ViewModel model) {
    long hits = model.state().watchdog().hits();
    String rule =
        HumanReadable.exact(model.state().rule().threshold())
            + " hits in "
            + HumanReadable.span(model.state().rule().span());
    return Line.of("now " + HumanReadable.exact(hits) + " of " + rule, Style.PLAIN);
  }

  private static Line line(
      Canvas canvas, ViewModel model, Marked marked, int row, Episode episode) {
    Style style = episode.to().isEmpty() ? Style.ALARM : Style.PLAIN;
    Instant now = model.state().now().orElse(episode.from());
    String to = episode.to().map(model::timeAndDay).orElse("now");
    String text =
        marked.mark(canvas.glyphs(), row)
            + Text.padded(model.timeAndDay(episode.from()) + canvas.glyphs().dash() + to, 20)
            + Text.rightAligned(HumanReadable.age(episode.length(now)), 7)
            + "  "
            + episode.rule().map(AlertsPane::what).orElseGet(() -> peak(episode, model));
    return marked.shown(Line.of(text, style), row);
  }

  private static String peak(Episode episode, ViewModel model) {
    long percent = episode.peak() * 100 / model.state().rule().threshold();
    return "peak "
        + Text.padded(HumanReadable.exact(episode.peak()) + " hits", 16)
        + Text.rightAligned(percent + "% of the threshold", 24);
  }

  /** What rule was met, and who did most of it. */
  private static String what(RuleAlert alert) {
    String causes =
        alert.causes().stream()
            .map(each -> "%s %d%%".formatted(each.key(), Math.round(100 * each.share())))
            .collect(Collectors.joining(", "));
    return "%s: %s (%s)  %s"
        .formatted(Text.printable(alert.rule()), alert.shown(), alert.threshold(), causes);
  }
}
