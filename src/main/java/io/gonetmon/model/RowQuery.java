package io.gonetmon.model;

import java.util.Optional;
import java.util.Set;

/**
 * Which rows of a dimension are wanted. They are sorted before some of them are taken.
 *
 * @param parent the row of the parent dimension that is divided; empty for all traffic
 * @param reversed whether the order is the other way round
 * @param selected a row that is to be among those taken, wherever it stands
 * @param first how many rows come before the first one taken, unless the selected one moves it
 * @param count how many are taken at most
 * @param children the dimensions whose rows are wanted of each row, too
 */
public record RowQuery(
    Dimension dimension,
    Optional<String> parent,
    Period period,
    SortKey sort,
    boolean reversed,
    Optional<String> selected,
    int first,
    int count,
    Set<Dimension> children) {
  public RowQuery {
    if (parent.isPresent() != dimension.parent().isPresent()) {
      throw new IllegalArgumentException(
          dimension + (parent.isPresent() ? " has no parent" : " needs the row that it divides"));
    }
    children = Set.copyOf(children);
  }

  /** The same rows, but others of them taken. */
  public RowQuery slice(int otherFirst, int otherCount) {
    return new RowQuery(
        dimension, parent, period, sort, reversed, selected, otherFirst, otherCount, children);
  }
}
