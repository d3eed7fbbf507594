package io.gonetmon.dashboard;

import java.util.Optional;

/**
 * Where the operator is in a list.
 *
 * @param selected the key of the row that was chosen; without one the first row is meant
 * @param index where that row was when it was chosen
 * @param top how many rows are scrolled away
 */
record Place(Optional<String> selected, int index, int top) {
  static final Place TOP = new Place(Optional.empty(), 0, 0);
}
