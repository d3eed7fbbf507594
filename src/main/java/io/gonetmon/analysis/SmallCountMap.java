package io.gonetmon.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts by key, for the few keys that a host's methods and statuses are. Confined to the monitor
 * thread.
 */
final class SmallCountMap<K extends Comparable<K>> {
  private static final class Cell<K> {
    final K key;
    long count;

    Cell(K key) {
      this.key = key;
    }
  }

  private final List<Cell<K>> cells = new ArrayList<>(2);
  private long total;

  /** Counts one; false when there was no room for a new key and {@code other} took it. */
  boolean add(K key, int maxKeys, K other) {
    return add(key, 1, maxKeys, other);
  }

  /** Adds all counts of another. */
  void add(SmallCountMap<K> counters, int maxKeys, K other) {
    counters.cells.forEach(cell -> add(cell.key, cell.count, maxKeys, other));
  }

  private boolean add(K key, long count, int maxKeys, K other) {
    total += count;
    Cell<K> cell = find(key);
    boolean room = cell != null || cells.size() < maxKeys;
    if (cell == null) {
      K taken = room ? key : other;
      cell = room ? null : find(other);
      if (cell == null) {
        cell = new Cell<>(taken);
        cells.add(cell);
      }
    }
    cell.count += count;
    return room;
  }

  private Cell<K> find(K key) {
    for (int i = 0; i < cells.size(); i++) {
      Cell<K> cell = cells.get(i);
      if (cell.key.equals(key)) {
        return cell;
      }
    }
    return null;
  }

  int size() {
    return cells.size();
  }

  long total() {
    return total;
  }

  SortedMap<K, Long> sorted() {
    SortedMap<K, Long> sorted = new TreeMap<>();
    cells.forEach(cell -> sorted.put(cell.key, cell.count));
    return sorted;
  }
}
