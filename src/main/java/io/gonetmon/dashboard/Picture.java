package io.gonetmon.dashboard;

import io.gonetmon.report.Alert;
import io.gonetmon.report.Bulletin;
import io.gonetmon.report.Losses;
import io.gonetmon.report.Report;
import io.gonetmon.report.WatchdogReport;
import io.gonetmon.watchdog.AlertRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that the bulletins have told so far.
 *
 * @param window the last complete window
 * @param pulse the last pulse
 * @param losses of the whole run
 * @param history oldest first, the newest entries only
 * @param windows how many windows were completed
 * @param links the interfaces that are captured on, if that has changed since the start
 */
record Picture(
    Optional<Report> window,
    Optional<Bulletin.Pulse> pulse,
    Optional<Rates> rates,
    WatchdogReport watchdog,
    Losses losses,
    List<Happening> history,
    long windows,
    Optional<List<String>> links) {
  static final int HISTORY = 200;

  static Picture before(AlertRule rule) {
    var watchdog = new WatchdogReport(0, rule.threshold(), rule.span().toSeconds(), false);
    return new Picture(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        watchdog,
        Losses.NONE,
        List.of(),
        0,
        Optional.empty());
  }

  Picture with(Bulletin bulletin) {
    if (bulletin instanceof Bulletin.Window w) {
      return withWindow(w.report());
    }
    if (bulletin instanceof Bulletin.Pulse p) {
      return withPulse(p);
    }
    if (bulletin instanceof Bulletin.Alarm a) {
      return withAlarm(a.alert());
    }
    return bulletin instanceof Bulletin.Notice n ? withNotice(n) : this;
  }

  private Picture withWindow(Report report) {
    Losses sum = pulse.isPresent() ? losses : plus(losses, report.losses());
    return new Picture(
        Optional.of(report), pulse, rates, report.watchdog(), sum, history, windows + 1, links);
  }

  private Picture withPulse(Bulletin.Pulse p) {
    Report session = p.session();
    Rates moved = rates.map(before -> before.next(session)).orElseGet(() -> Rates.from(session));
    return new Picture(
        window,
        Optional.of(p),
        Optional.of(moved),
        p.window().watchdog(),
        session.losses(),
        history,
        windows,
        links);
  }

  private Picture withAlarm(Alert alert) {
    var changed =
        new WatchdogReport(
            alert.hits(),
            watchdog.threshold(),
            watchdog.spanSeconds(),
            alert instanceof Alert.Raised);
    return new Picture(window, pulse, rates, changed, losses, history, windows, links)
        .with(Happening.of(alert));
  }

  private Picture withNotice(Bulletin.Notice notice) {
    Optional<List<String>> open = Optional.of(notice.links());
    return new Picture(window, pulse, rates, watchdog, losses, history, windows, open)
        .with(Happening.of(notice));
  }

  private Picture with(Happening happening) {
    var longer = new ArrayList<>(history);
    longer.add(happening);
    int forgotten = Math.max(0, longer.size() - HISTORY);
    List<Happening> kept = List.copyOf(longer.subList(forgotten, longer.size()));
    return new Picture(window, pulse, rates, watchdog, losses, kept, windows, links);
  }

  /** The report that {@code scope} shows. */
  Optional<Report> report(Scope scope) {
    Optional<Report> lastWindow = window.or(this::running);
    return scope == Scope.WINDOW ? lastWindow : session().or(() -> lastWindow);
  }

  Optional<Report> running() {
    return pulse.map(Bulletin.Pulse::window);
  }

  Optional<Report> session() {
    return pulse.map(Bulletin.Pulse::session);
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
