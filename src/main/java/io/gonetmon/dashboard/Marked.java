package io.gonetmon.dashboard;

import io.gonetmon.terminal.Glyphs;
import io.gonetmon.terminal.Line;
import io.gonetmon.terminal.Style;
import java.util.Optional;

/**
 * Which rows of a list are visible, and which one of them is marked. A selected row that is not
 * listed any more stays where it was.
 *
 * @param top how many rows are scrolled away
 * @param index of the marked row
 * @param quiet the selected row, if it is not listed any more
 */
record Marked(
    Listed listed, Place place, int top, int index, Optional<String> quiet, boolean focused) {
  static Marked of(ViewModel model, Pane pane, int visible) {
    Listed listed = pane.listed(model);
    Place place = model.place(pane);
    Optional<String> quiet = listed.isQuiet(place) ? place.selected() : Optional.empty();
    boolean focused = model.focused().filter(pane::equals).isPresent();
    int top = listed.top(place, visible);
    return new Marked(listed, place, top, listed.index(place), quiet, focused);
  }

  /** The row that is drawn in a line of the area. */
  Optional<String> key(int line) {
    int row = top + line;
    if (quiet.isEmpty() || row < index) {
      return listed.key(row);
    }
    return row == index ? quiet : listed.key(row - 1);
  }

  boolean isMarked(int line) {
    return focused && top + line == index;
  }

  String mark(Glyphs glyphs, int line) {
    return (isMarked(line) ? glyphs.marker() : ' ') + " ";
  }

  /** How the name of the row is drawn. */
  Style name(int line) {
    return isMarked(line) ? Style.STRONG : Style.PLAIN;
  }

  /** The line as it is drawn: on another ground if its row was chosen. */
  Line shown(Line text, int line) {
    return isMarked(line) && place.selected().isPresent() ? text.selected() : text;
  }
}
