package io.gonetmon.dashboard;

import io.gonetmon.model.Period;
import io.gonetmon.model.Rows;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a view shows that stands still. It can be sorted and scrolled, so it needs all hosts; until
 * the engine has listed them, there are those that were on the screen.
 *
 * @param state as of the moment when all hosts were listed
 * @param hosts all of them, by period
 */
record FrozenState(DashboardState state, Map<Period, Rows> hosts) {
  static FrozenState of(DashboardState live) {
    return new FrozenState(live, Map.of());
  }

  /** Adds the answer about all hosts of a period, unless there was one before. */
  FrozenState with(DashboardState live, Rows answer) {
    Map<Period, Rows> more = new EnumMap<>(Period.class);
    more.put(answer.query().period(), answer);
    more.putAll(hosts);
    return new FrozenState(hosts.isEmpty() ? live : state, more);
  }

  boolean isComplete() {
    return hosts.size() == Scope.values().length;
  }

  HostListing listing(View view) {
    return Optional.ofNullable(hosts.get(view.scope().period()))
        .map(all -> HostListing.sorted(all, view.order()))
        .orElseGet(() -> HostListing.of(state.hosts(), view.scope()));
  }
}
