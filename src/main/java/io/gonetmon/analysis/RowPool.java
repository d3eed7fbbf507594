package io.gonetmon.analysis;

import io.gonetmon.bound.Budget;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * The rows of one dimension in all its breakdowns, within their bounds: when there is no space for
 * a new key, the quarter with the fewest hits is evicted, and later keys are assumed to be as busy
 * as those were. So a key with more than its share of all hits is kept, whenever it comes (Anderson
 * et al., A High-Performance Algorithm for Identifying Frequent Items in Data Streams, 2017).
 * Confined to the monitor thread.
 */
final class RowPool {
  /** Of a row and its place in a table, without its figures, roughly. */
  private static final int ROW_BYTES = 140;

  private static final int EVICTED_SHARE = 4;

  /** Evicted rows that may be remembered before it is worth while to forget them. */
  private static final int FEW = 1000;

  private final int maxRows;
  private final Budget budget;
  private final Runnable evicting;
  private final Runnable evicted;
  private List<BreakdownRow> rows = new ArrayList<>();
  private int live;

  /** Rows that are evicted and still in one of the lists. */
  private int remembered;

  /** Rows that were counted in the current tick; where there are none, in the window. */
  private List<BreakdownRow> active = new ArrayList<>();

  /** Rows that were counted in the window before the current tick. */
  private List<BreakdownRow> inWindow = new ArrayList<>();

  /** As many hits as a key that was evicted from any table may have had, at most. */
  private long floorHits;

  /**
   * @param maxRows of one breakdown
   * @param budget of bytes
   * @param evicting called before rows are evicted by their hits
   * @param evicted called for each row that is evicted or cannot be admitted, but not for those
   *     that go with the row which they divide
   */
  RowPool(int maxRows, Budget budget, Runnable evicting, Runnable evicted) {
    this.maxRows = maxRows;
    this.budget = budget;
    this.evicting = evicting;
    this.evicted = evicted;
  }

  /** How many rows there are. */
  int size() {
    return live;
  }

  Budget budget() {
    return budget;
  }

  /** Makes space for one more row of a breakdown; false when there is none. */
  boolean makeSpace(Breakdown breakdown) {
    if (breakdown.rows().size() >= maxRows) {
      breakdown.raiseFloor(evictLeast(List.copyOf(breakdown.rows())));
    }
    if (budget.isFull() && live > 0) {
      shrink();
    }
    if (budget.isFull()) {
      evicted.run();
    }
    return !budget.isFull();
  }

  private void shrink() {
    forgetEvicted();
    floorHits = Math.max(floorHits, evictLeast(rows));
    forgetEvicted();
  }

  /** Adds a row of a key that may have had some hits before, at most. */
  BreakdownRow add(Breakdown breakdown, String key, long beforeHits) {
    BreakdownRow row = new BreakdownRow(breakdown, key, Math.max(floorHits, beforeHits));
    budget.reserve(ROW_BYTES + key.length());
    rows.add(row);
    live++;
    return row;
  }

  /** Forgets a row whose figures count for another one. */
  void remove(BreakdownRow row) {
    budget.release(ROW_BYTES + row.key().length());
    live--;
    noteEvicted();
  }

  /** A row is evicted from now on, and need not be remembered. */
  void noteEvicted() {
    remembered++;
    if (remembered > live + FEW) {
      forgetEvicted();
    }
  }

  private void forgetEvicted() {
    remembered = 0;
    rows = withoutEvicted(rows);
    active = withoutEvicted(active);
    inWindow = withoutEvicted(inWindow);
  }

  private static List<BreakdownRow> withoutEvicted(List<BreakdownRow> all) {
    List<BreakdownRow> kept = new ArrayList<>();
    for (BreakdownRow row : all) {
      if (!row.isEvicted()) {
        kept.add(row);
      }
    }
    return kept;
  }

  /** Evicts the quarter of some rows with the lowest ranks; returns the highest rank of those. */
  private long evictLeast(Collection<BreakdownRow> candidates) {
    evicting.run();
    long[] ranks = candidates.stream().mapToLong(BreakdownRow::rank).sorted().toArray();
    int left = (ranks.length + EVICTED_SHARE - 1) / EVICTED_SHARE;
    if (left == 0) {
      return 0;
    }
    long highest = ranks[left - 1];
    for (BreakdownRow row : candidates) {
      if (left > 0 && row.rank() <= highest) {
        row.breakdown().evict(row);
        remove(row);
        evicted.run();
        left--;
      }
    }
    return highest;
  }

  /** A row has figures in the current tick from now on; where there are none, in the window. */
  void activate(BreakdownRow row) {
    active.add(row);
  }

  /** A row has figures in the current window before the current tick from now on. */
  void activateWindow(BreakdownRow row) {
    inWindow.add(row);
  }

  /**
   * Begins a new tick.
   *
   * @param end ends that of a row, and returns whether the window begins with it
   */
  void endTick(Predicate<BreakdownRow> end) {
    for (BreakdownRow row : active) {
      if (end.test(row)) {
        inWindow.add(row);
      }
    }
    active.clear();
    shrinkExceeded();
  }

  /** Folds the window of all rows into the session. */
  void closeWindow() {
    active.forEach(BreakdownRow::closeWindow);
    active.clear();
    inWindow.forEach(BreakdownRow::closeWindow);
    inWindow.clear();
    shrinkExceeded();
  }

  private void shrinkExceeded() {
    while (budget.isExceeded() && live > 0) {
      shrink();
    }
  }
}
