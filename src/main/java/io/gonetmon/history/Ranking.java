package io.gonetmon.history;

import io.gonetmon.query.Order;
import io.gonetmon.query.RowQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All rows in the order that a query asks for, and which of them it takes.
 *
 * @param first how many rows come before the first one taken
 * @param count how many are taken
 */
public record Ranking<T>(List<Entry<T>> entries, int first, int count) {

  /**
   * One of the rows.
   *
   * @param figure what it is ordered by, unless that is its key
   */
  public record Entry<T>(String key, double figure, T row) {}

  /** Orders rows. */
  public static <T> Ranking<T> of(RowQuery query, List<Entry<T>> rows) {
    Comparator<Entry<T>> order =
        query.order() == Order.KEY ? (a, b) -> a.key.compareTo(b.key) : Ranking::compare;
    List<Entry<T>> sorted = new ArrayList<>(rows);
    sorted.sort(query.reversed() ? order.reversed() : order);
    int first = first(query, sorted);
    int count = (int) Math.min(sorted.size() - first, Math.max(0L, query.count()));
    return new Ranking<>(List.copyOf(sorted), first, count);
  }

  /** The highest figure first; by hand, as very many are compared. */
  private static <T> int compare(Entry<T> one, Entry<T> other) {
    int byFigure = Double.compare(other.figure, one.figure);
    return byFigure == 0 ? one.key.compareTo(other.key) : byFigure;
  }

  private static <T> int first(RowQuery query, List<Entry<T>> sorted) {
    int first = Math.max(0, Math.min(query.first(), sorted.size() - 1));
    int selected = query.selected().map(key -> place(sorted, key)).orElse(-1);
    if (selected < 0) {
      return first;
    }
    return Math.max(Math.min(first, selected), selected - query.count() + 1);
  }

  private static <T> int place(List<Entry<T>> sorted, String key) {
    for (int i = 0; i < sorted.size(); i++) {
      if (sorted.get(i).key().equals(key)) {
        return i;
      }
    }
    return -1;
  }

  /** The keys of all rows. */
  public List<String> keys() {
    return entries.stream().map(Entry::key).toList();
  }

  /** The rows that are taken. */
  public List<T> taken() {
    return entries.subList(first, first + count).stream().map(Entry::row).toList();
  }
}
