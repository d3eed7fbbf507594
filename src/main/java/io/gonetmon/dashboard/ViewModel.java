package io.gonetmon.dashboard;

import io.gonetmon.model.ListedRow;
import io.gonetmon.model.Report;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Everything that is drawn at one time.
 *
 * @param hosts the hosts to list
 * @param selectedRow the place of the selected host; the first one if there is none
 * @param alert whether there is an alert now, even if the view is frozen
 * @param missed how many windows were completed since the view was frozen, if it is
 */
record ViewModel(
    RunInfo run,
    DashboardState state,
    View view,
    HostListing hosts,
    int selectedRow,
    boolean alert,
    OptionalLong missed,
    boolean stopping) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  static ViewModel of(
      RunInfo run,
      DashboardState state,
      View view,
      HostListing hosts,
      boolean alert,
      OptionalLong missed,
      boolean stopping) {
    int selectedRow = hosts.place(view.selected());
    return new ViewModel(run, state, view, hosts, selectedRow, alert, missed, stopping);
  }

  Optional<Report> report() {
    return state.report(view.scope());
  }

  /** The host whose sections are shown, if its figures are known. */
  Optional<ListedRow> selected() {
    return hosts.at(selectedRow);
  }

  /** The open host, which may have had no traffic lately. */
  Optional<ListedRow> openHost() {
    return view.selected().flatMap(hosts::of);
  }

  /** Whether the open host is in the list. */
  boolean isOpenHostListed() {
    return view.selected().filter(hosts.names()::contains).isPresent();
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
