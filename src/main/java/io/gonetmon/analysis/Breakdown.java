package io.gonetmon.analysis;

import io.gonetmon.model.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of one dimension under one parent: those of the busiest keys, and one for all others, so
 * that the sum stays exact. Confined to the monitor thread.
 */
final class Breakdown {
  /** Of an empty table, roughly. */
  private static final int BYTES = 120;

  private final RowPool pool;

  /** The row that this divides; null for all traffic. */
  private final BreakdownRow parent;

  private final Map<String, BreakdownRow> rows = new HashMap<>(4);
  private BreakdownRow other;

  /** As many hits as a key that was evicted may have had, at most. */
  private long floorHits;

  Breakdown(RowPool pool, BreakdownRow parent) {
    this.pool = pool;
    this.parent = parent;
    pool.budget().reserve(BYTES);
  }

  /** The row that this divides; null for all traffic. */
  BreakdownRow parent() {
    return parent;
  }

  RowPool pool() {
    return pool;
  }

  /** The row that counts for a key. */
  BreakdownRow row(String key) {
    BreakdownRow row = rows.get(key);
    return row == null ? admit(key) : row;
  }

  private BreakdownRow admit(String key) {
    if (key.equals(Row.OTHER) || !pool.makeSpace(this)) {
      return other();
    }
    BreakdownRow row = pool.add(this, key, floorHits);
    rows.put(key, row);
    return row;
  }

  /** The row of a key, if it has one; that of all others for {@link Row#OTHER}. */
  Optional<BreakdownRow> find(String key) {
    return Optional.ofNullable(rows.getOrDefault(key, key.equals(Row.OTHER) ? other : null));
  }

  /** All rows, the one for all others included, in no order. */
  List<BreakdownRow> all() {
    var all = new ArrayList<>(rows.values());
    if (other != null) {
      all.add(other);
    }
    return all;
  }

  /** The row that counts for all keys without one of their own. */
  BreakdownRow other() {
    if (other == null) {
      other = new BreakdownRow(this, Row.OTHER, 0);
    }
    return other;
  }

  boolean isOther(BreakdownRow row) {
    return row == other;
  }

  /** The rows of keys, in no order. */
  Collection<BreakdownRow> rows() {
    return rows.values();
  }

  void evict(BreakdownRow row) {
    rows.remove(row.key());
    other().inherit(row);
  }

  /** Keys that come from now on may have had as many hits as that before. */
  void raiseFloor(long evictedHits) {
    floorHits = Math.max(floorHits, evictedHits);
  }

  /** Lets {@code heir} count for all rows; the table is not used any more. */
  void evictAll(BreakdownRow heir) {
    for (BreakdownRow row : rows.values()) {
      heir.inherit(row);
      pool.remove(row);
    }
    if (other != null) {
      heir.inherit(other);
      pool.noteEvicted();
    }
    rows.clear();
    pool.budget().release(BYTES);
  }
}
