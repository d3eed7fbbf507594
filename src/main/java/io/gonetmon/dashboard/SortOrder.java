package io.gonetmon.dashboard;

import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/** How hosts are ordered; equals by name, so that rows stay where they are. */
enum SortOrder {
  HITS("hits"),
  NOW("hits now"),
  ERRORS("errors"),
  P99("p99"),
  NAME("name");

  private final String title;

  SortOrder(String title) {
    this.title = title;
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

  Comparator<HostRow> comparator() {
    return switch (this) {
      case HITS -> descending(HostRow::hits);
      case NOW -> descending(row -> row.now().orElse(-1));
      case ERRORS -> descending(HostRow::errors);
      case P99 -> descending(row -> row.host().responseTime().p99());
      case NAME -> Comparator.comparing(HostRow::name);
    };
  }

  private static Comparator<HostRow> descending(ToDoubleFunction<HostRow> figure) {
    return Comparator.comparingDouble(figure).reversed().thenComparing(HostRow::name);
  }
}
