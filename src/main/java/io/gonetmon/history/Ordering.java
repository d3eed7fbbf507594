package io.gonetmon.history;

import io.gonetmon.query.Order;

/** What rows are ordered by. */
public final class Ordering {
  private Ordering() {}

  /** How many of the figures it takes. */
  static int figures(Order order) {
    return switch (order) {
      case KEY, OPEN -> 0;
      case REQUESTS -> upTo(Tally.Count.REQUESTS);
      case CLIENT_ERRORS -> upTo(Tally.Count.CLIENT_ERRORS);
      case FAILURES -> upTo(Tally.Count.SERVER_ERRORS);
      case BYTES -> upTo(Tally.Count.BYTES);
      case CONNECTIONS -> upTo(Tally.Count.CONNECTIONS);
      case P50, P99 -> Tally.ALL;
    };
  }

  private static int upTo(Tally.Count last) {
    return last.ordinal() + 1;
  }

  public static double figure(Order order, Tally tally, Waiting waiting) {
    return switch (order) {
      case REQUESTS -> tally.get(Tally.Count.REQUESTS);
      case KEY -> 0;
      case CLIENT_ERRORS -> tally.share(tally.get(Tally.Count.CLIENT_ERRORS));
      case FAILURES ->
          tally.share(tally.get(Tally.Count.SERVER_ERRORS) + tally.get(Tally.Count.UNANSWERED));
      case P50 -> tally.percentile(50);
      case P99 -> tally.percentile(99);
      case OPEN -> waiting.count();
      case BYTES -> tally.get(Tally.Count.BYTES);
      case CONNECTIONS -> tally.get(Tally.Count.CONNECTIONS);
    };
  }
}
