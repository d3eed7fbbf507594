package io.gonetmon.dashboard;

import java.util.List;

/**
 * How a list is ordered.
 *
 * @param column the title of the column
 */
record Sort(String column, boolean reversed) {
  static Sort by(String column) {
    return new Sort(column, false);
  }

  Sort reverse() {
    return new Sort(column, !reversed);
  }

  /** By the column so many further on. */
  Sort step(List<String> columns, int by) {
    int at = columns.indexOf(column);
    return by(columns.get(Math.floorMod(at + by, columns.size())));
  }
}
