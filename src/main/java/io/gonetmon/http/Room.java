package io.gonetmon.http;

/**
 * Room for what is kept of all connections together, as the bounds of each would multiply. Confined
 * to the monitor thread.
 */
final class Room {
  private final long most;
  private long taken;

  Room(long most) {
    this.most = most;
  }

  boolean isFull() {
    return taken >= most;
  }

  void take(long more) {
    taken += more;
  }

  void giveBack(long some) {
    taken -= some;
  }
}
