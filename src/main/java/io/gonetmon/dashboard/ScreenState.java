package io.gonetmon.dashboard;

import io.gonetmon.where.Condition;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the operator has chosen to see.
 *
 * @param sorts how lists are ordered, by their names, where that was chosen
 * @param hidden the titles of columns that are not shown
 */
record ScreenState(
    Position position,
    Times times,
    Filter filter,
    Map<String, Sort> sorts,
    Set<String> hidden,
    Overlay overlay) {
  static final ScreenState FIRST =
      new ScreenState(Position.FIRST, Times.FIRST, Filter.NONE, Map.of(), Set.of(), Overlay.NONE);

  Optional<Sort> sort(String list) {
    return Optional.ofNullable(sorts.get(list));
  }

  /** What the exchanges that are shown meet. */
  Condition where() {
    return filter.where();
  }

  ScreenState with(Position other) {
    return new ScreenState(other, times, filter, sorts, hidden, overlay);
  }

  ScreenState with(Times other) {
    return new ScreenState(position, other, filter, sorts, hidden, overlay);
  }

  ScreenState with(Filter other) {
    Position at = other.where().equals(filter.where()) ? position : position.withoutPlaces();
    return new ScreenState(at, times, other, sorts, hidden, overlay);
  }

  ScreenState with(String list, Sort sort) {
    var changed = new HashMap<>(sorts);
    changed.put(list, sort);
    return new ScreenState(position, times, filter, Map.copyOf(changed), hidden, overlay);
  }

  /** With other columns hidden. */
  ScreenState hiding(Set<String> titles) {
    return new ScreenState(position, times, filter, sorts, Set.copyOf(titles), overlay);
  }

  ScreenState with(Overlay other) {
    return new ScreenState(position, times, filter, sorts, hidden, other);
  }
}
