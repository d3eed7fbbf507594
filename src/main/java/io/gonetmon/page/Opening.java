package io.gonetmon.page;

import io.gonetmon.model.Report;
import io.gonetmon.output.HumanReadable;
import io.gonetmon.query.Figures;
import java.time.Duration;
import java.time.Instant;

/** The verdict: how much, how broken, how slow, what hangs, is it complete? */
final class Opening {
  private static final Duration LONG = Duration.ofSeconds(5);

  private final Markup html;
  private final Shown shown;
  private final Figures all;
  private final String least;

  private Opening(Markup html, Shown shown) {
    this.html = html;
    this.shown = shown;
    this.all = shown.all();
    this.least = shown.isLowerBound() ? "≥\u202f" : "";
  }

  static void write(Markup html, About about, Shown shown) {
    new Opening(html, shown).write(about);
  }

  private void write(About about) {
    html.own("<header>\n<p class=\"brand\"><b>gonetmon</b> ").text(about.source());
    html.leaf("span", about.live() && !shown.over() ? "live" : "", "id", "state").close("p");
    html.own("<h1>");
    sentence();
    html.close("h1");
    html.open("p", "class", "when");
    shown.run().ifPresent(run -> html.text(period(run, about) + ". "));
    html.leaf("span", completeness(), "class", shown.isLowerBound() ? "chip loss" : "chip");
    html.close("p").close("header");
    html.own("<dl class=\"figures\">\n");
    shown.run().ifPresent(this::figures);
    html.close("dl");
  }

  private void sentence() {
    if (shown.run().isEmpty() || all.requests() + all.responses() == 0) {
      html.text("No requests were seen.");
      return;
    }
    String noun = all.requests() == 1 ? " request" : " requests";
    html.text(least + HumanReadable.exact(all.requests()) + noun);
    if (all.failures() == 0) {
      html.text(all.requests() == 1 ? ", which did not fail." : ", and none failed.");
      return;
    }
    String failed = least + HumanReadable.exact(all.failures()) + " of which failed";
    html.text(", ").leaf("b", failed + " (" + Figure.share(all.failureShare()) + ")").text(".");
  }

  private static String period(Report run, About about) {
    var clock = new Clock(about.zone(), false);
    String day = clock.day(run.from());
    String lastDay = clock.day(run.to());
    String to = clock.time(run.to());
    return "%s, %s – %s (%s)"
        .formatted(
            day,
            clock.time(run.from()),
            day.equals(lastDay) ? to : lastDay + ", " + to,
            Figure.span(run.length()));
  }

  private String completeness() {
    if (shown.run().isEmpty()) {
      return "waiting for traffic";
    }
    return shown.isLowerBound() ? "incomplete: figures are lower bounds" : "complete";
  }

  private void figures(Report run) {
    double seconds = Math.max(1, run.length().toMillis() / 1000.0);
    var times = all.responseTime();
    figure("Requests", least + Figure.rate(all.requests() / seconds), "per second", "");
    figure("Failed", Figure.share(all.failureShare()), failures(), all.failures() > 0 ? "bad" : "");
    figure(
        "Client errors",
        Figure.share(all.clientErrorShare()),
        HumanReadable.exact(all.clientErrors()) + " with 4xx",
        all.clientErrors() > 0 ? "warn" : "");
    figure("Half within", Figure.millis(times, times.p50()), "p50", "");
    figure("99 % within", Figure.millis(times, times.p99()), "p99", "");
    figure("In flight", Figure.count(shown.open()), oldest(run), isStuck(run) ? "warn" : "");
    figure("Data", Figure.bytes(all.bytes()), "both ways", "");
  }

  private String failures() {
    return "%s with 5xx, %s unanswered"
        .formatted(HumanReadable.exact(all.serverErrors()), HumanReadable.exact(all.unanswered()));
  }

  private Duration age(Report run) {
    return shown.oldestOpen().isEmpty()
        ? Duration.ZERO
        : Duration.between(
            Instant.ofEpochSecond(0, shown.oldestOpen().get(0).firstByteNanos()), run.to());
  }

  private boolean isStuck(Report run) {
    return age(run).compareTo(LONG) >= 0;
  }

  private String oldest(Report run) {
    return shown.oldestOpen().isEmpty() ? "none waits" : "oldest " + Figure.age(age(run));
  }

  private void figure(String name, String value, String more, String meaning) {
    String look = value.equals(Figure.ZERO) ? "z" : meaning;
    html.own("<div>").leaf("dt", name).leaf("dd", value, "class", look);
    html.leaf("dd", more, "class", "more").close("div");
  }
}
