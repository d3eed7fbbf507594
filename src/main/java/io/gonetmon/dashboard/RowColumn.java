package io.gonetmon.dashboard;

import io.gonetmon.model.Dimension;
import io.gonetmon.query.Order;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What is shown of a row beside its name, and what rows are ordered by. */
enum RowColumn {
  RATE("REQ/S", 6, 0, Order.REQUESTS),
  COUNT("COUNT", 6, 0, Order.REQUESTS),
  SHARE("SHARE", 5, 3, null),
  TRACE("TRACE", 8, 7, null),
  FAILED("FAIL", 5, 1, Order.FAILURES),
  CLIENT_ERRORS("4XX", 5, 4, Order.CLIENT_ERRORS),
  P50("P50", 6, 6, Order.P50),
  P99("P99", 6, 2, Order.P99),
  OPEN("FLT", 4, 5, Order.OPEN),
  BYTES("BYTES", 6, 8, Order.BYTES),
  FIRST("FIRST", 8, 6, null),
  LAST("LAST", 8, 4, null),
  CONNECTIONS("CONN", 5, 9, Order.CONNECTIONS);

  /** What stands over the names. */
  static final String NAME = "NAME";

  private static final List<RowColumn> OF_FAILURES =
      List.of(COUNT, TRACE, SHARE, FIRST, LAST, CONNECTIONS);
  private static final List<RowColumn> OF_OTHERS =
      List.of(RATE, TRACE, FAILED, CLIENT_ERRORS, P50, P99, OPEN, BYTES, CONNECTIONS);

  private final String title;
  private final int width;
  private final int rank;
  private final Order order;

  /**
   * @param order null when rows are not ordered by it
   */
  RowColumn(String title, int width, int rank, Order order) {
    this.title = title;
    this.width = width;
    this.rank = rank;
    this.order = order;
  }

  static List<RowColumn> of(Dimension dimension) {
    return dimension == Dimension.FAILURE ? OF_FAILURES : OF_OTHERS;
  }

  /** The titles of what rows can be ordered by. */
  static List<String> sorts(Dimension dimension) {
    var titles = new ArrayList<String>();
    of(dimension).stream().filter(each -> each.order != null).forEach(e -> titles.add(e.title));
    titles.add(NAME);
    return List.copyOf(titles);
  }

  /** The titles of those that can be hidden: all but the first. */
  static List<String> optional() {
    return Stream.concat(OF_OTHERS.stream(), OF_FAILURES.stream())
        .filter(each -> each != RATE && each != COUNT)
        .map(RowColumn::title)
        .distinct()
        .toList();
  }

  static boolean isTitle(String text) {
    return optional().contains(text);
  }

  static Order order(String title) {
    return Arrays.stream(values())
        .filter(each -> each.title.equals(title) && each.order != null)
        .map(each -> each.order)
        .findFirst()
        .orElse(Order.KEY);
  }

  String title() {
    return title;
  }

  int width() {
    return width;
  }

  /** The higher, the sooner it is left out. */
  int rank() {
    return rank;
  }
}
