package io.gonetmon.dashboard;

import java.util.Optional;

/**
 * What the operator has chosen to see.
 *
 * @param selected the selected host; if there is none, the first of the list is meant
 * @param open whether the host is shown in full
 * @param scroll how many sections of the open host are scrolled away
 */
record View(
    Scope scope,
    SortOrder order,
    Optional<String> selected,
    boolean open,
    int scroll,
    boolean help) {
  static final View FIRST =
      new View(Scope.WINDOW, SortOrder.HITS, Optional.empty(), false, 0, false);

  View toggleScope() {
    Scope other = scope == Scope.WINDOW ? Scope.SESSION : Scope.WINDOW;
    return new View(other, order, selected, open, scroll, help);
  }

  View nextOrder() {
    return new View(scope, order.next(), selected, open, scroll, help);
  }

  View select(Optional<String> host) {
    return new View(scope, order, host, open, scroll, help);
  }

  View opened(boolean now) {
    return new View(scope, order, selected, now, 0, help);
  }

  View scrolled(int sections) {
    return new View(scope, order, selected, open, sections, help);
  }

  View helped(boolean now) {
    return new View(scope, order, selected, open, scroll, now);
  }
}
