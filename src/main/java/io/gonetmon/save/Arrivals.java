package io.gonetmon.save;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * When the frames came that wait, by the monitor's clock, as their own times may be wrong. Confined
 * to the monitor thread.
 */
final class Arrivals {
  /** Frames that came together, up to a number, which is not among them. */
  private record Arrival(long end, long nanos) {}

  private final Deque<Arrival> waiting = new ArrayDeque<>();

  /** All frames before that number have come by then. */
  void add(long end, long nanos) {
    if (waiting.isEmpty() || waiting.getLast().end() < end) {
      waiting.add(new Arrival(end, nanos));
    }
  }

  /** How long the first frame has waited; negative when it has just come. */
  long age(long nowNanos) {
    return waiting.isEmpty() ? -1 : nowNanos - waiting.getFirst().nanos();
  }

  /**
   * The first frame has gone, and {@code first} is the next.
   *
   * @return whether all that came together with it have gone, too
   */
  boolean isOver(long first) {
    return !waiting.isEmpty() && waiting.getFirst().end() <= first;
  }

  /** Forgets those that have gone; returns by when they had come. */
  long remove() {
    return waiting.removeFirst().nanos();
  }
}
