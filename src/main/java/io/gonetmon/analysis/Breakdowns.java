package io.gonetmon.analysis;

import io.gonetmon.bound.Budget;
import io.gonetmon.model.Dimension;
import io.gonetmon.model.Message;
import java.util.Arrays;
import java.util.Optional;

/** The breakdowns by each dimension. Confined to the monitor thread. */
final class Breakdowns {
  private static final Dimension[] DIMENSIONS = Dimension.values();
  private static final int NO_PARENT = -1;

  /** Of each dimension the ordinal of the one that it divides. */
  private static final int[] PARENTS =
      Arrays.stream(DIMENSIONS)
          .mapToInt(each -> each.parent().map(Dimension::ordinal).orElse(NO_PARENT))
          .toArray();

  private final RowPool[] pools = new RowPool[DIMENSIONS.length];

  /** Those of all traffic; null where a dimension divides the rows of another. */
  private final Breakdown[] whole = new Breakdown[DIMENSIONS.length];

  /**
   * @param evicted called for each evicted row that is missing in a report
   */
  Breakdowns(AnalysisLimits limits, Runnable evicted) {
    for (Dimension each : DIMENSIONS) {
      Runnable missing = each == Dimension.PATH ? () -> {} : evicted;
      var pool = new RowPool(limits.rows(each), new Budget(limits.bytes(each)), missing);
      pools[each.ordinal()] = pool;
      whole[each.ordinal()] = each.parent().isPresent() ? null : new Breakdown(pool);
    }
  }

  /** An empty array for the rows that a message counts for, by dimension. */
  static BreakdownRow[] noRows() {
    return new BreakdownRow[DIMENSIONS.length];
  }

  /**
   * Finds the rows that a message counts for: those of {@code rows}, or the ones that took them
   * over, and the others by its keys. Null remains where it counts for none.
   */
  void findRows(Message message, BreakdownRow[] rows) {
    for (int i = 0; i < DIMENSIONS.length; i++) {
      if (rows[i] != null && !DIMENSIONS[i].isOfResponse()) {
        rows[i] = rows[i].live();
      } else {
        String key = DIMENSIONS[i].key(message);
        rows[i] = key == null ? null : breakdown(i, rows).row(key);
      }
    }
  }

  private Breakdown breakdown(int dimension, BreakdownRow[] rows) {
    Breakdown all = whole[dimension];
    return all == null
        ? rows[PARENTS[dimension]].children(DIMENSIONS[dimension], pools[dimension])
        : all;
  }

  /** The breakdown of all traffic, by a dimension without parent. */
  Breakdown by(Dimension dimension) {
    return whole[dimension.ordinal()];
  }

  /** The breakdown of one row of the parent dimension. */
  Optional<Breakdown> by(Dimension dimension, String parent) {
    return by(dimension.parent().orElseThrow()).find(parent).map(row -> row.children(dimension));
  }

  /** Measures how fast hits have come to each row since the last call, {@code seconds} ago. */
  void measureRates(double seconds) {
    for (Breakdown breakdown : whole) {
      if (breakdown != null) {
        breakdown.measureRates(seconds);
      }
    }
  }

  /** Begins a new window; {@code keep} the figures of the one that ends. */
  void closeWindow(boolean keep) {
    for (RowPool pool : pools) {
      pool.closeWindow(keep);
    }
  }
}
