package io.gonetmon.dashboard;

import io.gonetmon.model.Report;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * All that one screenful shows.
 *
 * @param rows the hosts to list, in order
 * @param alert whether there is an alert now, whatever the picture is of
 * @param missed windows completed since the view was frozen, if it is
 */
record ViewModel(
    RunInfo heading,
    DashboardState picture,
    View view,
    List<HostRow> rows,
    boolean alert,
    OptionalLong missed,
    boolean stopping) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  static ViewModel of(
      RunInfo heading,
      DashboardState picture,
      View view,
      boolean alert,
      OptionalLong missed,
      boolean stopping) {
    List<HostRow> rows = HostRow.of(picture, view.scope(), view.order());
    return new ViewModel(heading, picture, view, rows, alert, missed, stopping);
  }

  Optional<Report> report() {
    return picture.report(view.scope());
  }

  /** The row of the selected host; the first one stands in. */
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
    return picture.links().orElse(heading.interfaces());
  }

  /** When the figures were last brought up to date. */
  Optional<Instant> updated() {
    return picture.running().or(picture::window).map(Report::to);
  }

  String time(Instant at) {
    return TIME.format(at.atZone(heading.zone()));
  }

  /** The day, if it is not the one of the newest figures. */
  String timeAndDay(Instant at) {
    var day = at.atZone(heading.zone()).toLocalDate();
    boolean today =
        updated().map(now -> now.atZone(heading.zone()).toLocalDate().equals(day)).orElse(true);
    return today ? time(at) : day + " " + time(at);
  }
}
