package io.gonetmon.analysis;

/**
 * Room for the counters of all hosts together, as the bounds of each would multiply. Confined to
 * the monitor thread.
 */
final class Room {
  private final int counters;
  private int taken;

  Room(int counters) {
    this.counters = counters;
  }

  boolean isFull() {
    return taken >= counters;
  }

  void take(int more) {
    taken += more;
  }

  void giveBack(int some) {
    taken -= some;
  }
}
