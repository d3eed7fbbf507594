package io.gonetmon.dashboard;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the operator is.
 *
 * @param trails of each view that was visited, the pages from its first one down
 * @param places in the lists that were visited last
 * @param focus which pane of the page the keys are for
 * @param zoomed a pane that is shown alone
 */
record Position(
    View view,
    Map<View, List<Page>> trails,
    Map<Pane, Place> places,
    int focus,
    Optional<Pane> zoomed) {
  private static final int MOST_PLACES = 200;

  static final Position FIRST = new Position(View.HOSTS, Map.of(), Map.of(), 0, Optional.empty());

  /** The pages from the first one of the view down to the one that is shown. */
  List<Page> trail() {
    return trails.getOrDefault(view, List.of(view.first()));
  }

  Page page() {
    List<Page> trail = trail();
    return trail.get(trail.size() - 1);
  }

  /** The view as it was left; from itself, its first page. */
  Position to(View other) {
    return other == view
        ? with(List.of(view.first()))
        : new Position(other, trails, places, 0, Optional.empty());
  }

  Position down(Page page) {
    var longer = new ArrayList<>(trail());
    longer.add(page);
    return with(longer);
  }

  Position up() {
    List<Page> trail = trail();
    return with(trail.subList(0, Math.max(1, trail.size() - 1)));
  }

  /** With another page instead of the one that is shown. */
  Position instead(Page page) {
    return up(1).down(page);
  }

  private Position up(int pages) {
    List<Page> trail = trail();
    return with(trail.subList(0, trail.size() - pages));
  }

  private Position with(List<Page> trail) {
    var changed = new EnumMap<View, List<Page>>(View.class);
    changed.putAll(trails);
    changed.put(view, List.copyOf(trail));
    return new Position(view, Map.copyOf(changed), places, 0, Optional.empty());
  }

  Place place(Pane pane) {
    return places.getOrDefault(pane, pane.start());
  }

  Position with(Pane pane, Place place) {
    var changed = new LinkedHashMap<>(places);
    changed.remove(pane);
    changed.put(pane, place);
    if (changed.size() > MOST_PLACES) {
      changed.remove(changed.keySet().iterator().next());
    }
    return new Position(view, trails, changed, focus, zoomed);
  }

  /** At the top of every list. */
  Position withoutPlaces() {
    return new Position(view, trails, Map.of(), focus, zoomed);
  }

  Position focused(int pane) {
    return new Position(view, trails, places, pane, zoomed);
  }

  Position zoomed(Optional<Pane> now) {
    return new Position(view, trails, places, focus, now);
  }
}
