package io.gonetmon.dashboard;

import java.util.List;
import java.util.Optional;

/**
 * The rows of a list, by their keys.
 *
 * @param total how many there are
 * @param first how many come before the first one of {@code keys}
 * @param keys in the order of the list, as far as they are known
 */
record Listed(int total, int first, List<String> keys) {
  static final Listed NOTHING = new Listed(0, 0, List.of());

  static Listed of(List<String> keys) {
    return new Listed(keys.size(), 0, keys);
  }

  /** Where the selected row is; where it was, if it is not listed any more. */
  int index(Place place) {
    int at = place.selected().map(keys::indexOf).orElse(-1);
    return at >= 0 ? first + at : Math.max(0, Math.min(place.index(), total - 1));
  }

  /** Whether the selected row is not listed any more, though its neighbours would be known. */
  boolean isQuiet(Place place) {
    return place.selected().filter(key -> !keys.contains(key)).isPresent();
  }

  Optional<String> key(int index) {
    int at = index - first;
    return at >= 0 && at < keys.size() ? Optional.of(keys.get(at)) : Optional.empty();
  }

  /** The key of the selected row, or of the first one. */
  Optional<String> selected(Place place) {
    return place.selected().or(() -> key(index(place)));
  }

  /** How many rows are scrolled away, so that the selected one is visible. */
  int top(Place place, int visible) {
    return top(index(place), place.top(), visible);
  }

  private int top(int index, int top, int visible) {
    int last = Math.max(0, total - visible);
    int least = Math.max(0, index - visible + 1);
    return Math.max(least, Math.min(index, Math.min(top, last)));
  }

  /** The place so many rows further on. */
  Place moved(Place place, int rows, int visible) {
    int from = index(place);
    boolean before = isQuiet(place) && rows > 0;
    return at(from + rows - (before ? 1 : 0), place.top(), visible);
  }

  /** The place of a row. */
  Place at(int index, int top, int visible) {
    int within = Math.max(0, Math.min(index, total - 1));
    return new Place(key(within), within, top(within, top, visible));
  }
}
