package io.gonetmon.page;

import io.gonetmon.model.Episode;
import io.gonetmon.model.Report;
import io.gonetmon.model.Request;
import io.gonetmon.output.Event;
import io.gonetmon.query.Answer;
import io.gonetmon.query.Exchanges;
import io.gonetmon.query.Figures;
import io.gonetmon.query.Query;
import io.gonetmon.query.Rows;
import io.gonetmon.query.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a report shows: what events have brought so far.
 *
 * @param run the whole run so far; empty before the first snapshot
 * @param oldestOpen requests that wait for their response, oldest first, not all of them
 * @param open how many requests wait for their response
 * @param answers the last ones to {@link Questions}
 * @param episodes of alerts, oldest first
 * @param over whether this was all
 */
public record Shown(
    Optional<Report> run,
    List<Request> oldestOpen,
    long open,
    Map<Query, Answer> answers,
    List<Episode> episodes,
    boolean over) {
  public static final Shown NOTHING =
      new Shown(Optional.empty(), List.of(), 0, Map.of(), List.of(), false);

  /** With what an event brings. */
  public Shown with(Event event) {
    if (event instanceof Event.Snapshot then) {
      return new Shown(
          Optional.of(then.session()), then.oldestOpen(), then.open(), answers, at(then), over);
    }
    if (event instanceof Event.Listing listing) {
      return new Shown(run, oldestOpen, open, with(listing), episodes, over);
    }
    if (event instanceof Event.AlertChanged changed) {
      Duration span = Duration.ofSeconds(run.map(each -> each.watchdog().spanSeconds()).orElse(0L));
      List<Episode> after = Episode.after(episodes, changed.alert(), span);
      return new Shown(run, oldestOpen, open, answers, after, over);
    }
    if (event instanceof Event.RuleChanged changed) {
      List<Episode> after = Episode.after(episodes, changed.alert());
      return new Shown(run, oldestOpen, open, answers, after, over);
    }
    return event instanceof Event.Summary last
        ? new Shown(Optional.of(last.report()), oldestOpen, open, answers, episodes, true)
        : this;
  }

  /** The episodes with what the last one, if it lasts, has reached. */
  private List<Episode> at(Event.Snapshot then) {
    List<Episode> reached = new ArrayList<>(episodes);
    long hits = then.session().watchdog().hits();
    reached.replaceAll(each -> each.reach(hits, then.session().to()));
    return List.copyOf(reached);
  }

  private Map<Query, Answer> with(Event.Listing listing) {
    var all = new HashMap<>(answers);
    for (Answer each : listing.answers()) {
      if (Questions.ALL.contains(each.query())) {
        all.put(each.query(), each);
      }
    }
    return Map.copyOf(all);
  }

  <T extends Answer> Optional<T> answer(Query query, Class<T> type) {
    return Optional.ofNullable(answers.get(query)).filter(type::isInstance).map(type::cast);
  }

  Optional<Rows> rows(Query query) {
    return answer(query, Rows.class);
  }

  /** What happened over time, without cells before the run began or after it ended. */
  Optional<Timeline> timeline() {
    return answer(Questions.TIMELINE, Timeline.class)
        .map(
            whole ->
                run.map(report -> within(whole, keptSince().orElse(report.from()), report.to()))
                    .orElse(whole));
  }

  /** From when on it is known what happened over time, if the run began before. */
  Optional<Instant> keptSince() {
    return answer(Questions.TIMELINE, Timeline.class)
        .map(whole -> whole.basis().since())
        .filter(since -> run.filter(report -> isForgotten(report, since)).isPresent());
  }

  private static boolean isForgotten(Report report, Instant since) {
    return report.length().compareTo(Timeline.KEPT) > 0 && since.isAfter(report.from());
  }

  private static Timeline within(Timeline whole, Instant from, Instant to) {
    long cell = whole.cell().toMillis();
    int cells = whole.moments().size();
    long before = Duration.between(whole.from(), from).toMillis() / cell;
    long until = Duration.between(whole.from(), to).toMillis() / cell + 1;
    int first = (int) Math.max(0, Math.min(cells - 1, before));
    int end = (int) Math.max(first + 1, Math.min(cells, until));
    return new Timeline(
        whole.query(),
        whole.basis(),
        whole.from().plus(whole.cell().multipliedBy(first)),
        whole.cell(),
        whole.moments().subList(first, end));
  }

  Optional<Exchanges> slowest() {
    return answer(Questions.SLOWEST, Exchanges.class);
  }

  /** What was counted in all. */
  Figures all() {
    return rows(Questions.HOSTS).map(Rows::all).orElse(Figures.NONE);
  }

  /** Whether there may have been more of everything than was counted. */
  boolean isLowerBound() {
    return run.map(Report::isLowerBound).orElse(false);
  }
}
