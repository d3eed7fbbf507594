package io.gonetmon.bound;

/**
 * A bound that several holders draw on together, in a unit of their own. Whoever reserves must
 * release. Confined to the thread of its owner.
 */
public final class Budget {
  private final long limit;
  private long reserved;

  public Budget(long limit) {
    this.limit = limit;
  }

  /** For what is thrown away at once. */
  public static Budget unlimited() {
    return new Budget(Long.MAX_VALUE);
  }

  /** Takes {@code amount}, even beyond the limit: the holder then gives up what it can. */
  public void reserve(long amount) {
    reserved += amount;
  }

  public void release(long amount) {
    reserved -= amount;
  }

  public long reserved() {
    return reserved;
  }

  /** Whether nothing more should be reserved. */
  public boolean isFull() {
    return reserved >= limit;
  }

  /** Whether more is reserved than there should be. */
  public boolean isExceeded() {
    return reserved > limit;
  }
}
