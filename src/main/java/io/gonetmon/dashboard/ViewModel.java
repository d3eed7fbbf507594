package io.gonetmon.dashboard;

import io.gonetmon.model.Report;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Everything that is drawn at one time.
 *
 * @param rows the hosts to list, in order
 * @param alert whether there is an alert now, even if the view is frozen
 * @param missed how many windows were completed since the view was frozen, if it is
 */
record ViewModel(
    RunInfo run,
    DashboardState state,
    View view,
    List<HostRow> rows,
    boolean alert,
    OptionalLong missed,
    boolean stopping) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  static ViewModel of(
      RunInfo run,
      DashboardState state,
      View view,
      boolean alert,
      OptionalLong missed,
      boolean stopping) {
    List<HostRow> rows = HostRow.of(state, view.scope(), view.order());
    return new ViewModel(run, state, view, rows, alert, missed, stopping);
  }

  Optional<Report> report() {
    return state.report(view.scope());
  }

  /** The row of the selected host; the first row if there is none. */
  int selectedRow() {
    List<String> names = rows.stream().map(HostRow::name).toList();
    return Math.max(0, view.selected().map(names::indexOf).orElse(0));
  }

  /** The host whose sections are shown. */
  Optional<HostRow> selected() {
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(selectedRow()));
  }

  /** The open host, which may have had no traffic lately. */
  Optional<HostRow> openHost() {
    return rows.stream().filter(row -> view.selected().equals(Optional.of(row.name()))).findAny();
  }

  /** The interfaces that are captured on now. */
  List<String> interfaces() {
    return state.interfaces().orElse(run.interfaces());
  }

  /** When the figures were last brought up to date. */
  Optional<Instant> updated() {
    return state.running().or(state::window).map(Report::to);
  }

  String time(Instant at) {
    return TIME.format(at.atZone(run.zone()));
  }

  /** The day, if it is not the one of the newest figures. */
  String timeAndDay(Instant at) {
    var day = at.atZone(run.zone()).toLocalDate();
    boolean today =
        updated().map(now -> now.atZone(run.zone()).toLocalDate().equals(day)).orElse(true);
    return today ? time(at) : day + " " + time(at);
  }
}
