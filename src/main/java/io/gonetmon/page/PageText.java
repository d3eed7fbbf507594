package io.gonetmon.page;

import io.gonetmon.model.Episode;
import io.gonetmon.model.Report;
import io.gonetmon.model.RuleAlert;
import io.gonetmon.output.HumanReadable;
import io.gonetmon.page.Table.Column;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A report as one page of HTML that holds all it needs. */
public final class PageText {
  /** What the colours of a bar mean. */
  private static final String KEY =
      " <span class=\"key\"><i class=\"all\"></i>answered <i class=\"warn\"></i>4xx"
          + " <i class=\"bad\"></i>5xx or unanswered</span>";

  private final Markup html = new Markup();
  private final About about;
  private final Shown shown;
  private final Clock clock;

  private PageText(About about, Shown shown) {
    this.about = about;
    this.shown = shown;
    this.clock = Clock.of(shown.run(), about.zone());
  }

  /** The page of a file. */
  public static String of(About about, Shown shown) {
    return new PageText(about, shown).page(false);
  }

  /** The page of a server, which follows what happens. */
  public static String served(About about, Shown shown) {
    return new PageText(about, shown).page(true);
  }

  /** The content security policy of a page. */
  public static String policy() {
    return Assets.policy();
  }

  private String page(boolean served) {
    html.own("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.open("meta", "http-equiv", "Content-Security-Policy", "content", Assets.policy());
    html.own("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.own("<meta name=\"color-scheme\" content=\"light dark\">\n");
    html.own("<meta name=\"referrer\" content=\"no-referrer\">\n");
    if (served) {
      html.own("<noscript><meta http-equiv=\"refresh\" content=\"5\"></noscript>\n");
    }
    html.leaf("title", "gonetmon: " + about.source()).own("\n<style>").own(Assets.STYLE);
    html.own("</style>\n</head>\n").own(served ? "<body data-live=\"1\">\n" : "<body>\n");
    html.own("<main id=\"report\">\n");
    body();
    html.close("main").own("<script>").own(Assets.SCRIPT).own("</script>\n</body>\n</html>\n");
    return html.toString();
  }

  private void body() {
    Opening.write(html, about, shown);
    charts();
    var lists = new Lists(html, clock);
    shown.rows(Questions.HOSTS).ifPresent(rows -> section("wide", () -> lists.hosts(rows)));
    html.own("<div class=\"pair\">\n");
    shown.rows(Questions.FAILURES).ifPresent(rows -> section("", () -> lists.failures(rows)));
    shown.slowest().ifPresent(slow -> section("", () -> lists.slowest(slow)));
    html.close("div");
    shown.rows(Questions.CLIENTS).ifPresent(rows -> section("wide", () -> lists.clients(rows)));
    section("wide", this::alerts);
    shown.run().ifPresent(this::wire);
    html.own("<footer>").text(about.program() + " · " + about.filter()).close("footer");
  }

  private void section(String look, Runnable content) {
    html.open("section", "class", look);
    content.run();
    html.close("section");
  }

  private void charts() {
    shown
        .timeline()
        .filter(each -> !each.moments().isEmpty())
        .ifPresent(
            timeline -> {
              section(
                  "wide",
                  () -> {
                    html.own("<h2>Requests</h2><p class=\"note\">a second, ");
                    html.text(Figure.span(timeline.cell()) + " a bar" + since());
                    html.own(KEY).close("p");
                    TimeChart.draw(html, timeline, shown.episodes(), clock);
                    shown.rows(Questions.STATUSES).ifPresent(new Lists(html, clock)::statuses);
                  });
              section(
                  "wide",
                  () -> {
                    html.own("<h2>Response times</h2><p class=\"note\">the darker, the more");
                    html.text(" of that moment’s responses" + since()).close("p");
                    HeatChart.draw(html, timeline, clock);
                  });
            });
  }

  private String since() {
    return shown
        .keptSince()
        .map(at -> "; what was before %s is not kept".formatted(clock.mark(at)))
        .orElse("");
  }

  private void alerts() {
    List<Episode> newest = new ArrayList<>(shown.episodes());
    Collections.reverse(newest);
    html.leaf("h2", "Alerts").leaf("p", rule(), "class", "note");
    if (newest.isEmpty()) {
      return;
    }
    Table table =
        Table.begin(
            html,
            "Alerts",
            new Column("From", Table.TEXT),
            new Column("To", Table.TEXT),
            new Column("Length", Table.NUMBER),
            new Column("Alert", Table.TEXT),
            new Column("Peak, hits", Table.NUMBER),
            new Column("Of the threshold", Table.NUMBER));
    newest.forEach(each -> alert(table, each));
    table.end();
  }

  private String rule() {
    String rule =
        shown
            .run()
            .map(Report::watchdog)
            .map(
                each ->
                    "%s hits or more in %s"
                        .formatted(
                            HumanReadable.exact(each.threshold()),
                            Figure.span(Duration.ofSeconds(each.spanSeconds()))))
            .orElse("");
    return shown.episodes().isEmpty() ? "none: the rule is " + rule : rule;
  }

  private void alert(Table table, Episode episode) {
    var now = shown.run().map(Report::to).orElse(episode.from());
    long threshold = shown.run().map(each -> each.watchdog().threshold()).orElse(1L);
    table.row().name(clock.time(episode.from()));
    table.cell(episode.to().map(clock::time).orElse("now"), episode.to().isEmpty() ? "bad" : "");
    table.figure(Figure.age(episode.length(now)), (double) episode.length(now).toMillis());
    table.cell(episode.rule().map(PageText::what).orElse("hits"), "");
    table.count(episode.peak());
    double share = (double) episode.peak() / threshold;
    table.figure(Figure.share(share), share);
  }

  private static String what(RuleAlert alert) {
    return "%s: %s (%s)".formatted(alert.rule(), alert.shown(), alert.threshold());
  }

  private void wire(Report run) {
    var wire = new Wire(html);
    html.own("<div class=\"trio\">\n");
    section("", () -> wire.losses(run));
    section("", () -> wire.notCounted(run));
    section("", () -> wire.connections(run));
    html.close("div");
    section("wide", () -> wire.interfaces(run));
  }
}
