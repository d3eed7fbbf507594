package io.gonetmon.dashboard;

import io.gonetmon.model.HostReport;
import io.gonetmon.model.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A host as it is listed.
 *
 * @param now hits per second in the last second
 * @param fresh whether it has appeared since the last complete window
 */
record HostRow(HostReport host, double perSecond, OptionalDouble now, boolean fresh) {

  /** The hosts to list, in order. */
  static List<HostRow> of(DashboardState state, Scope scope, SortOrder order) {
    var rows = new ArrayList<HostRow>();
    state.report(scope).ifPresent(report -> rows.addAll(rows(state, report, false)));
    if (scope == Scope.WINDOW && state.window().isPresent()) {
      Set<String> known = rows.stream().map(HostRow::name).collect(Collectors.toSet());
      state
          .running()
          .ifPresent(
              running ->
                  rows(state, running, true).stream()
                      .filter(row -> !known.contains(row.name()))
                      .forEach(rows::add));
    }
    rows.sort(order.comparator());
    return List.copyOf(rows);
  }

  private static List<HostRow> rows(DashboardState state, Report report, boolean fresh) {
    double seconds = Math.max(1e-3, report.length().toNanos() / 1e9);
    return report.hosts().stream()
        .map(host -> new HostRow(host, host.hits() / seconds, now(state, host.host()), fresh))
        .toList();
  }

  private static OptionalDouble now(DashboardState state, String host) {
    return state.rates().map(rates -> rates.of(host)).orElse(OptionalDouble.empty());
  }

  String name() {
    return host.host();
  }

  long hits() {
    return host.hits();
  }

  long errors() {
    return host.statusClass(4) + host.statusClass(5);
  }
}
