package io.gonetmon.dashboard;

import io.gonetmon.model.ListedRow;
import io.gonetmon.model.Row;
import io.gonetmon.model.SortKey;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/** How hosts are ordered; equals by name, so that rows stay where they are. */
enum SortOrder {
  HITS("hits", SortKey.HITS),
  NOW("hits now", SortKey.RATE),
  ERRORS("errors", SortKey.ERRORS),
  P99("p99", SortKey.P99),
  NAME("name", SortKey.KEY);

  private final String title;
  private final SortKey key;

  SortOrder(String title, SortKey key) {
    this.title = title;
    this.key = key;
  }

  SortKey key() {
    return key;
  }

  String title() {
    return title;
  }

  SortOrder next() {
    return switch (this) {
      case HITS -> NOW;
      case NOW -> ERRORS;
      case ERRORS -> P99;
      case P99 -> NAME;
      case NAME -> HITS;
    };
  }

  Comparator<ListedRow> comparator() {
    return switch (this) {
      case HITS -> descending(listed -> listed.row().hits());
      case NOW -> descending(listed -> listed.now().orElse(-1));
      case ERRORS -> descending(listed -> errors(listed.row()));
      case P99 -> descending(listed -> listed.row().responseTime().p99());
      case NAME -> Comparator.comparing(SortOrder::name);
    };
  }

  private static Comparator<ListedRow> descending(ToDoubleFunction<ListedRow> figure) {
    return Comparator.comparingDouble(figure).reversed().thenComparing(SortOrder::name);
  }

  private static String name(ListedRow listed) {
    return listed.row().key();
  }

  private static long errors(Row row) {
    return row.statusClass(4) + row.statusClass(5);
  }
}
