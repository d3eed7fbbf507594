package io.gonetmon.analysis;

import io.gonetmon.bound.Budget;
import io.gonetmon.history.History;
import io.gonetmon.model.Dimension;
import io.gonetmon.model.Message;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The breakdowns by each dimension. Confined to the monitor thread. */
final class Breakdowns {
  private static final Dimension[] DIMENSIONS = Dimension.values();
  private static final int NO_PARENT = -1;

  /** Those that no report lists, so that none is incomplete without some of their rows. */
  private static final Set<Dimension> UNREPORTED = Set.of(Dimension.PATH, Dimension.FAILURE);

  /** Of each dimension the ordinal of the one that it divides. */
  private static final int[] PARENTS =
      Arrays.stream(DIMENSIONS)
          .mapToInt(each -> each.parent().map(Dimension::ordinal).orElse(NO_PARENT))
          .toArray();

  private final RowPool[] pools = new RowPool[DIMENSIONS.length];

  /** Those of all traffic; null where a dimension divides the rows of another. */
  private final Breakdown[] whole = new Breakdown[DIMENSIONS.length];

  private final RowSets sets;

  /**
   * @param evicted called for each evicted row that is missing in a report
   */
  Breakdowns(AnalysisLimits limits, Runnable evicted) {
    sets = new RowSets(this, evicted);
    for (Dimension each : DIMENSIONS) {
      Runnable missing = UNREPORTED.contains(each) ? () -> {} : evicted;
      var pool =
          new RowPool(limits.rows(each), new Budget(limits.bytes(each)), sets::forget, missing);
      pools[each.ordinal()] = pool;
      whole[each.ordinal()] = each.parent().isPresent() ? null : new Breakdown(pool, null);
    }
  }

  /** What exchanges count for. */
  RowSets sets() {
    return sets;
  }

  /**
   * The rows that a message and its exchange count for, by dimension; null where they count for
   * none, or where that is known only from the response.
   */
  BreakdownRow[] findRows(Message message) {
    var rows = new BreakdownRow[DIMENSIONS.length];
    for (int i = 0; i < DIMENSIONS.length; i++) {
      String key = DIMENSIONS[i].isOfResponse() ? null : DIMENSIONS[i].key(message);
      rows[i] = key == null ? null : breakdown(i, rows).row(key);
    }
    return rows;
  }

  /** The row that responses with a status count for, beside those of their requests. */
  BreakdownRow byStatus(int status) {
    return whole[Dimension.STATUS.ordinal()].row(Dimension.status(status));
  }

  /** The row that counts exchanges that have failed in the same way. */
  BreakdownRow byFailure(String key) {
    return whole[Dimension.FAILURE.ordinal()].row(key);
  }

  private Breakdown breakdown(int dimension, BreakdownRow[] rows) {
    Breakdown all = whole[dimension];
    return all == null
        ? rows[PARENTS[dimension]].children(DIMENSIONS[dimension], pools[dimension])
        : all;
  }

  /** The breakdown of all traffic so far, by a dimension without parent. */
  Breakdown by(Dimension dimension) {
    sets.settle();
    return whole[dimension.ordinal()];
  }

  /** The breakdown of one row of the parent dimension. */
  Optional<Breakdown> by(Dimension dimension, String parent) {
    return by(dimension.parent().orElseThrow()).find(parent).map(row -> row.children(dimension));
  }

  /** How many rows of a dimension there are, under all parents. */
  int size(Dimension dimension) {
    return pools[dimension.ordinal()].size();
  }

  /** Gives the history what was counted since the last call, as of that second. */
  void endTick(History history, long second) {
    sets.settle();
    for (Dimension each : DIMENSIONS) {
      pools[each.ordinal()].endTick(row -> row.endTick(each, history, second));
    }
  }

  /** Begins a new window. */
  void closeWindow() {
    sets.settle();
    for (RowPool pool : pools) {
      pool.closeWindow();
    }
  }
}
