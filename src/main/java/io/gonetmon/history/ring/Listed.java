package io.gonetmon.history.ring;

import io.gonetmon.query.ExchangeQuery;
import io.gonetmon.query.Exchanges;
import io.gonetmon.query.KeptExchange;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Lists exchanges that are kept. */
final class Listed {
  private final Selection selection;

  Listed(Selection selection) {
    this.selection = selection;
  }

  Exchanges answer(ExchangeQuery query, Instant now) {
    List<Place> kept = selection.all(query.kept());
    List<Place> matching = selection.matching(kept, query.span(), query.where(), now);
    matching.sort(order(query.order()));
    int first = first(query, matching);
    int count = (int) Math.min(matching.size() - first, Math.max(0L, query.count()));
    List<KeptExchange> taken =
        matching.subList(first, first + count).stream().map(selection::read).toList();
    return new Exchanges(
        query, selection.basis(query.kept(), kept, now), matching.size(), first, taken);
  }

  private static Comparator<Place> order(ExchangeQuery.Order order) {
    return switch (order) {
      case NEWEST -> Selection.OLDEST.reversed();
      case OLDEST -> Selection.OLDEST;
      case SLOWEST ->
          Comparator.<Place>comparingLong(each -> each.head().responseNanos())
              .thenComparing(Selection.OLDEST)
              .reversed();
    };
  }

  private static int first(ExchangeQuery query, List<Place> matching) {
    int first = Math.max(0, Math.min(query.first(), matching.size() - 1));
    if (query.selected().isEmpty()) {
      return first;
    }
    long number = query.selected().getAsLong();
    for (int i = 0; i < matching.size(); i++) {
      if (matching.get(i).head().number() == number) {
        return Math.max(Math.min(first, i), i - query.count() + 1);
      }
    }
    return first;
  }
}
