package io.gonetmon.analysis.measure;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts by key, for the few keys that the methods and statuses of a row are. Confined to the
 * monitor thread.
 */
public final class SmallCountMap<K extends Comparable<K>> {
  private static final class Cell<K> {
    final K key;
    final Cell<K> next;
    long count;

    Cell(K key, Cell<K> next) {
      this.key = key;
      this.next = next;
    }
  }

  private Cell<K> first;
  private int size;

  /** Adds all counts of another. */
  public void add(SmallCountMap<K> map, int maxKeys, K other) {
    for (Cell<K> cell = map.first; cell != null; cell = cell.next) {
      add(cell.key, cell.count, maxKeys, other);
    }
  }

  /** Adds to the count of {@code key}, or of {@code other} when there are so many keys already. */
  public void add(K key, long count, int maxKeys, K other) {
    Cell<K> cell = find(key);
    if (cell == null) {
      cell = size < maxKeys ? append(key) : findOrAppend(other);
    }
    cell.count += count;
  }

  private Cell<K> find(K key) {
    Cell<K> cell = first;
    while (cell != null && !cell.key.equals(key)) {
      cell = cell.next;
    }
    return cell;
  }

  private Cell<K> findOrAppend(K key) {
    Cell<K> cell = find(key);
    return cell == null ? append(key) : cell;
  }

  private Cell<K> append(K key) {
    first = new Cell<>(key, first);
    size++;
    return first;
  }

  public int size() {
    return size;
  }

  /** The sum of the counts of all keys from {@code from} until before {@code to}. */
  public long sum(K from, K to) {
    long sum = 0;
    for (Cell<K> cell = first; cell != null; cell = cell.next) {
      boolean within = cell.key.compareTo(from) >= 0 && cell.key.compareTo(to) < 0;
      sum += within ? cell.count : 0;
    }
    return sum;
  }

  public SortedMap<K, Long> sorted() {
    SortedMap<K, Long> sorted = new TreeMap<>();
    for (Cell<K> cell = first; cell != null; cell = cell.next) {
      sorted.put(cell.key, cell.count);
    }
    return sorted;
  }
}
