package io.gonetmon.history;

import io.gonetmon.model.Dimension;

/**
 * What a row is called in all slices that hold it. Confined to the monitor thread.
 *
 * @see RowNames
 */
public final class RowName {
  static final int NO_NUMBER = -1;

  private final Dimension dimension;
  private final RowName parent;
  private final String key;
  private int number;

  /** How many slices hold it, and how many names divide it further. */
  private int uses;

  private long firstSecond = Long.MAX_VALUE;
  private long lastSecond = Long.MIN_VALUE;

  RowName(Dimension dimension, RowName parent, String key, int number) {
    this.dimension = dimension;
    this.parent = parent;
    this.key = key;
    this.number = number;
  }

  Dimension dimension() {
    return dimension;
  }

  /** The row that it divides; null for all traffic. */
  RowName parent() {
    return parent;
  }

  String key() {
    return key;
  }

  /** Among those of its dimension, from 0. */
  int number() {
    return number;
  }

  /** Whether it can be used, and is not forgotten. */
  public boolean isKnown() {
    return number != NO_NUMBER;
  }

  void use() {
    uses++;
  }

  /** Returns whether nothing uses it any more. */
  boolean leave() {
    uses--;
    return uses == 0;
  }

  void forget() {
    number = NO_NUMBER;
  }

  /** Something was counted for it in that second. */
  void count(long second) {
    firstSecond = Math.min(firstSecond, second);
    lastSecond = Math.max(lastSecond, second);
  }

  long firstSecond() {
    return firstSecond;
  }

  long lastSecond() {
    return lastSecond;
  }
}
