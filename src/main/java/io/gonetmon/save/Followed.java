package io.gonetmon.save;

import io.gonetmon.tcp.Flow;

/**
 * A connection whose frames wait until it is known whether they are saved. Confined to the monitor
 * thread.
 */
final class Followed implements Owner {
  /** The direction that names it. */
  private final Flow key;

  private boolean wanted;
  private boolean open;
  private boolean over;
  private int waiting;
  private long evicted;
  private long latest = -1;

  /**
   * @param evicted how many of its frames had to go already
   */
  Followed(Flow key, boolean wanted, long evicted) {
    this.key = key;
    this.wanted = wanted;
    this.evicted = wanted ? 0 : evicted;
  }

  Flow key() {
    return key;
  }

  @Override
  public boolean isWanted() {
    return wanted;
  }

  @Override
  public boolean isUnwanted() {
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

  @Override
  public void evict(long frames) {
    evicted += frames;
  }

  /** How many of its frames had to go before it was known whether they are wanted. */
  long evicted() {
    return evicted;
  }

  /** The number of its latest frame; negative when there was none. */
  long latest() {
    return latest;
  }
}
