package io.gonetmon.dashboard;

import io.gonetmon.alert.AlertRule;
import io.gonetmon.model.Alert;
import io.gonetmon.model.Event;
import io.gonetmon.model.ListedRow;
import io.gonetmon.model.Losses;
import io.gonetmon.model.Report;
import io.gonetmon.model.Rows;
import io.gonetmon.model.WatchdogReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the events so far have reported.
 *
 * @param window the last complete window
 * @param snapshot the last snapshot, if there was one
 * @param hosts the last answer about hosts
 * @param losses those of the whole run
 * @param history oldest first, the newest entries only
 * @param windows how many windows were completed
 * @param interfaces the interfaces that are captured on, if that has changed since the start
 */
record DashboardState(
    Optional<Report> window,
    Optional<Event.Snapshot> snapshot,
    Optional<Rows> hosts,
    Optional<Rates> rates,
    WatchdogReport watchdog,
    Losses losses,
    List<HistoryEntry> history,
    long windows,
    Optional<List<String>> interfaces) {
  static final int HISTORY = 200;

  static DashboardState before(AlertRule rule) {
    var watchdog = new WatchdogReport(0, rule.threshold(), rule.span().toSeconds(), false);
    return new DashboardState(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        watchdog,
        Losses.NONE,
        List.of(),
        0,
        Optional.empty());
  }

  DashboardState with(Event event) {
    if (event instanceof Event.Window w) {
      return withWindow(w.report());
    }
    if (event instanceof Event.Snapshot s) {
      return withSnapshot(s);
    }
    if (event instanceof Event.AlertChanged a) {
      return withAlert(a.alert());
    }
    if (event instanceof Event.Listing l) {
      return withHosts(l.rows());
    }
    return event instanceof Event.Notice n ? withNotice(n) : this;
  }

  private DashboardState withWindow(Report report) {
    Losses sum = snapshot.isPresent() ? losses : plus(losses, report.losses());
    return new DashboardState(
        Optional.of(report),
        snapshot,
        hosts,
        rates,
        report.watchdog(),
        sum,
        history,
        windows + 1,
        interfaces);
  }

  private DashboardState withSnapshot(Event.Snapshot next) {
    Report session = next.session();
    Rates moved = rates.map(before -> before.next(session)).orElseGet(() -> Rates.from(session));
    return new DashboardState(
        window,
        Optional.of(next),
        hosts,
        Optional.of(moved),
        next.window().watchdog(),
        session.losses(),
        history,
        windows,
        interfaces);
  }

  private DashboardState withHosts(Rows answer) {
    Rows known = window.isPresent() ? answer : withoutFresh(answer);
    return new DashboardState(
        window,
        snapshot,
        Optional.of(known),
        rates,
        watchdog,
        losses,
        history,
        windows,
        interfaces);
  }

  /** No host has appeared since a complete window when there was none. */
  private static Rows withoutFresh(Rows answer) {
    List<ListedRow> rows =
        answer.rows().stream()
            .map(each -> new ListedRow(each.row(), each.hitsPerSecond(), each.now(), false))
            .toList();
    return new Rows(answer.query(), answer.keys(), answer.first(), rows);
  }

  private DashboardState withAlert(Alert alert) {
    var changed =
        new WatchdogReport(
            alert.hits(),
            watchdog.threshold(),
            watchdog.spanSeconds(),
            alert instanceof Alert.Raised);
    return new DashboardState(
            window, snapshot, hosts, rates, changed, losses, history, windows, interfaces)
        .with(HistoryEntry.of(alert));
  }

  private DashboardState withNotice(Event.Notice notice) {
    Optional<List<String>> open = Optional.of(notice.links());
    return new DashboardState(
            window, snapshot, hosts, rates, watchdog, losses, history, windows, open)
        .with(HistoryEntry.of(notice));
  }

  private DashboardState with(HistoryEntry entry) {
    var longer = new ArrayList<>(history);
    longer.add(entry);
    int forgotten = Math.max(0, longer.size() - HISTORY);
    List<HistoryEntry> kept = List.copyOf(longer.subList(forgotten, longer.size()));
    return new DashboardState(
        window, snapshot, hosts, rates, watchdog, losses, kept, windows, interfaces);
  }

  /** The report that {@code scope} shows. */
  Optional<Report> report(Scope scope) {
    Optional<Report> lastWindow = window.or(this::running);
    return scope == Scope.WINDOW ? lastWindow : session().or(() -> lastWindow);
  }

  Optional<Report> running() {
    return snapshot.map(Event.Snapshot::window);
  }

  Optional<Report> session() {
    return snapshot.map(Event.Snapshot::session);
  }

  private static Losses plus(Losses a, Losses b) {
    return new Losses(
        a.kernelDropped() + b.kernelDropped(),
        a.interfaceDropped() + b.interfaceDropped(),
        a.queueDropped() + b.queueDropped(),
        a.gapBytes() + b.gapBytes(),
        a.unparsed() + b.unparsed(),
        a.evicted() + b.evicted(),
        a.duplicates() + b.duplicates());
  }
}
