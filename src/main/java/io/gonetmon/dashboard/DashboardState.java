package io.gonetmon.dashboard;

import io.gonetmon.alert.AlertRule;
import io.gonetmon.model.Alert;
import io.gonetmon.model.Episode;
import io.gonetmon.model.Losses;
import io.gonetmon.model.Report;
import io.gonetmon.model.WatchdogReport;
import io.gonetmon.output.Event;
import io.gonetmon.output.SummaryText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the events so far have reported.
 *
 * @param snapshot the last one, if there was one
 * @param episodes of alerts, oldest first
 * @param notices oldest first, the newest only
 * @param interfaces those that are captured on, if that has changed since the start
 * @param lossAt when a loss was noticed last
 * @param ended whether nothing follows, as a file was read to its end
 */
record DashboardState(
    AlertRule rule,
    Optional<Event.Snapshot> snapshot,
    WatchdogReport watchdog,
    List<Episode> episodes,
    List<Notice> notices,
    Optional<List<String>> interfaces,
    Optional<Instant> lossAt,
    boolean ended) {
  private static final int MOST_NOTICES = 200;

  /** Something that the operator should know, and when it was. */
  record Notice(Instant at, String text) {}

  static DashboardState before(AlertRule rule) {
    var watchdog = new WatchdogReport(0, rule.threshold(), rule.span().toSeconds(), false);
    return new DashboardState(
        rule,
        Optional.empty(),
        watchdog,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  DashboardState with(Event event) {
    if (event instanceof Event.Snapshot s) {
      return withSnapshot(s);
    }
    if (event instanceof Event.Summary s) {
      return withSummary(s.report());
    }
    if (event instanceof Event.AlertChanged a) {
      return withAlert(a.alert());
    }
    if (event instanceof Event.RuleChanged r) {
      return withEpisodes(watchdog, Episode.after(episodes, r.alert()));
    }
    if (event instanceof Event.Dropped d) {
      return now().map(at -> with(new Notice(at, SummaryText.dropped(d)))).orElse(this);
    }
    return event instanceof Event.Notice n
        ? new DashboardState(
                rule, snapshot, watchdog, episodes, notices, Optional.of(n.links()), lossAt, ended)
            .with(new Notice(n.at(), n.text()))
        : this;
  }

  private DashboardState withSnapshot(Event.Snapshot next) {
    WatchdogReport counted = next.window().watchdog();
    Instant at = next.session().to();
    Optional<Instant> loss =
        lost(next.session().losses()) > lost(losses()) ? Optional.of(at) : lossAt;
    var grown = new ArrayList<Episode>(episodes);
    if (counted.alert()) {
      grown.replaceAll(each -> each.reach(counted.hits(), at));
    }
    return new DashboardState(
        rule, Optional.of(next), counted, List.copyOf(grown), notices, interfaces, loss, ended);
  }

  private DashboardState withSummary(Report report) {
    var last = new Event.Snapshot(report, report, new long[0], List.of(), 0);
    DashboardState state = withSnapshot(last);
    return new DashboardState(
        rule,
        state.snapshot,
        state.watchdog,
        state.episodes,
        notices,
        interfaces,
        state.lossAt,
        true);
  }

  private static long lost(Losses losses) {
    return losses.kernelDropped()
        + losses.interfaceDropped()
        + losses.queueDropped()
        + losses.gapBytes()
        + losses.misunderstood()
        + losses.evicted();
  }

  private DashboardState withAlert(Alert alert) {
    Duration span = rule.span();
    var changed =
        new WatchdogReport(
            alert.hits(), rule.threshold(), span.toSeconds(), alert instanceof Alert.Raised);
    return withEpisodes(changed, Episode.after(episodes, alert, span));
  }

  private DashboardState withEpisodes(WatchdogReport counted, List<Episode> after) {
    return new DashboardState(rule, snapshot, counted, after, notices, interfaces, lossAt, ended);
  }

  private DashboardState with(Notice notice) {
    var longer = new ArrayList<>(notices);
    longer.add(notice);
    int forgotten = Math.max(0, longer.size() - MOST_NOTICES);
    List<Notice> kept = List.copyOf(longer.subList(forgotten, longer.size()));
    return new DashboardState(rule, snapshot, watchdog, episodes, kept, interfaces, lossAt, ended);
  }

  /** The whole run so far. */
  Optional<Report> session() {
    return snapshot.map(Event.Snapshot::session);
  }

  /** The latest time that is known. */
  Optional<Instant> now() {
    return session().map(Report::to);
  }

  /** Those of the whole run. */
  Losses losses() {
    return session().map(Report::losses).orElse(Losses.NONE);
  }

  /** The alert that there is now. */
  Optional<Episode> alert() {
    return watchdog.alert() && !episodes.isEmpty()
        ? Optional.of(episodes.get(episodes.size() - 1))
        : Optional.empty();
  }
}
