package io.gonetmon.save;

import io.gonetmon.tcp.Flow;

/**
 * A connection whose frames wait until it is known whether they are saved. Confined to the monitor
 * thread.
 */
final class Followed {
  /** The direction that names it; null of what belongs to no connection. */
  private final Flow key;

  private boolean wanted;
  private boolean open;
  private boolean over;
  private int waiting;
  private long evicted;
  private long latest = -1;

  Followed(Flow key, boolean wanted) {
    this.key = key;
    this.wanted = wanted;
  }

  /** What belongs to no connection, and is saved or not. */
  static Followed without(boolean wanted) {
    Followed others = new Followed(null, wanted);
    others.over = true;
    return others;
  }

  Flow key() {
    return key;
  }

  boolean isWanted() {
    return wanted;
  }

  /** Whether it will not be wanted any more. */
  boolean isUnwanted() {
    return over && !wanted;
  }

  /** From now on its frames are saved; returns how many came too early for that. */
  long want() {
    wanted = true;
    long gone = evicted;
    evicted = 0;
    return gone;
  }

  void open() {
    open = true;
  }

  /** Nothing more is known of it. */
  void end() {
    open = false;
    over = true;
  }

  /** Whether nothing is waited for. */
  boolean isForgettable() {
    return !open && waiting == 0;
  }

  /** The frame of that number waits. */
  void add(long number) {
    waiting++;
    latest = number;
  }

  /** A frame waits no more. */
  void remove() {
    waiting--;
  }

  /** A frame has to go before it is known whether it is wanted. */
  void evict() {
    evicted++;
  }

  /** The number of its latest frame; negative when there was none. */
  long latest() {
    return latest;
  }
}
