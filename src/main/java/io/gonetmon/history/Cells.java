package io.gonetmon.history;

/**
 * A time in equal cells of whole seconds, whose borders stay where they are while time passes: the
 * last one may end later than the time.
 *
 * @param first when the first one begins, since the epoch
 * @param seconds how long each is
 * @param to when the time ends
 */
public record Cells(long first, long seconds, int count, long to) {

  /**
   * Divides a time.
   *
   * @param whole whether its beginning may not be left out, which otherwise is, by less than a
   *     cell, as the last one ends later
   */
  public static Cells of(long from, long to, int count, boolean whole) {
    long length = Math.max(1, to - from);
    return of(ceil(length, whole ? Math.max(1, count - 1) : count), to, count);
  }

  /** Divides a time into cells whose borders are those of slices. */
  static Cells of(Range range, int count, boolean whole, Slices slices) {
    Cells cells = of(range.from(), range.to(), count, whole);
    long grain = slices.grain(cells.first);
    while (cells.seconds % grain != 0) {
      cells = of(ceil(cells.seconds, grain) * grain, range.to(), count);
      grain = slices.grain(cells.first);
    }
    return cells;
  }

  private static Cells of(long seconds, long to, int count) {
    return new Cells(ceil(to, seconds) * seconds - count * seconds, seconds, count, to);
  }

  private static long ceil(long dividend, long divisor) {
    return -Math.floorDiv(-dividend, divisor);
  }

  long start(int cell) {
    return first + cell * seconds;
  }

  /** Where a cell ends, or the time. */
  long end(int cell) {
    return Math.min(to, start(cell) + seconds);
  }

  /** The cell that a second is in; -1 when it is in none. */
  public int of(long second) {
    return second < first || second >= to ? -1 : (int) ((second - first) / seconds);
  }
}
