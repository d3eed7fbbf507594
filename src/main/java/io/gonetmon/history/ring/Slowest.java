package io.gonetmon.history.ring;

import io.gonetmon.history.Packed;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** The exchanges with the longest response times. Confined to the monitor thread. */
final class Slowest {
  private final int most;

  /** The quickest of them first. */
  private final PriorityQueue<Place> places =
      new PriorityQueue<>(
          Comparator.<Place>comparingLong(each -> each.head().responseNanos())
              .thenComparing(each -> -each.head().number()));

  Slowest(int most) {
    this.most = most;
  }

  /** Whether it is one of them so far. */
  boolean takes(long responseNanos) {
    return responseNanos >= 0
        && (places.size() < most
            || (most > 0 && responseNanos > places.element().head().responseNanos()));
  }

  /** Adds one, in place of the quickest when there are too many. */
  void add(Packed one) {
    if (places.size() >= most) {
      places.remove();
    }
    places.add(Place.of(one.copy(), 0));
  }

  long size() {
    return places.size();
  }

  /** Shows the places of all, in no order. */
  void forEach(Consumer<Place> reader) {
    places.forEach(reader);
  }
}
