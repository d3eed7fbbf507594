package io.gonetmon.query;

import io.gonetmon.model.Dimension;
import io.gonetmon.where.Condition;
import java.util.Optional;

/**
 * Which rows of a dimension are wanted. All are sorted before some of them are taken.
 *
 * @param parent the row of the parent dimension that is divided; empty for all traffic
 * @param where what the exchanges that count meet
 * @param reversed whether the order is the other way round
 * @param selected a row that is to be among those taken, wherever it stands
 * @param first how many rows come before the first one taken, unless the selected one moves it
 * @param count how many are taken at most
 * @param traceCells how many figures {@link RangeRow#trace} has
 */
public record RowQuery(
    Dimension dimension,
    Optional<String> parent,
    Span span,
    Condition where,
    Order order,
    boolean reversed,
    Optional<String> selected,
    int first,
    int count,
    int traceCells)
    implements Query {
  public RowQuery {
    if (parent.isPresent() != dimension.parent().isPresent()) {
      throw new IllegalArgumentException(
          dimension + (parent.isPresent() ? " has no parent" : " needs the row that it divides"));
    }
    if (first < 0 || count < 0 || traceCells < 0) {
      throw new IllegalArgumentException(
          "rows cannot be fewer than none: %d, %d, %d".formatted(first, count, traceCells));
    }
  }
}
