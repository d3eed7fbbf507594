package io.gonetmon.dashboard;

import io.gonetmon.model.Dimension;
import io.gonetmon.model.RowQuery;
import io.gonetmon.model.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Asks for the hosts to show, whenever they are others. Confined to the display thread. */
final class HostQueries {
  private static final int ALL = Integer.MAX_VALUE;
  private static final List<RowQuery> ALL_HOSTS =
      Arrays.stream(Scope.values())
          .map(scope -> query(scope, SortOrder.HITS, Optional.empty(), 0, ALL))
          .toList();

  private final Consumer<List<RowQuery>> ask;
  private List<RowQuery> asked = List.of();
  private View view = View.FIRST;

  /** How many hosts come before those asked for, as far as the selected one is after them. */
  private int first;

  HostQueries(Consumer<List<RowQuery>> ask) {
    this.ask = ask;
  }

  /** Asks for all hosts in each scope. */
  void askForAll() {
    ask(ALL_HOSTS);
  }

  /** Whether that was asked for. */
  static boolean isForAll(RowQuery query) {
    return query.count() == ALL;
  }

  /**
   * Asks for a page of hosts and one more on either side, at the place of the selected host when
   * the view last changed. An answer shifts them only if it does not cover the page, as the host
   * has moved far, and then to where any answer does; otherwise answer and question could follow
   * each other for ever.
   */
  void ask(View next, int page, Optional<Rows> answer) {
    HostListing known = HostListing.of(answer, next.scope());
    int top = HostListing.scrolled(known.place(next.selected()), page);
    if (!next.equals(view)) {
      first = Math.max(0, top - page);
    } else if (isAnsweredBy(answer) && !known.isKnown(top, page)) {
      first = 0;
    }
    view = next;
    ask(List.of(query(next.scope(), next.order(), next.selected(), first, 3 * page)));
  }

  private boolean isAnsweredBy(Optional<Rows> answer) {
    return answer.map(Rows::query).map(List::of).filter(asked::equals).isPresent();
  }

  private void ask(List<RowQuery> queries) {
    if (!queries.equals(asked)) {
      asked = queries;
      ask.accept(queries);
    }
  }

  private static RowQuery query(
      Scope scope, SortOrder order, Optional<String> selected, int first, int count) {
    return new RowQuery(
        Dimension.HOST,
        Optional.empty(),
        scope.period(),
        order.key(),
        false,
        selected,
        first,
        count,
        Set.of(Dimension.SECTION));
  }
}
