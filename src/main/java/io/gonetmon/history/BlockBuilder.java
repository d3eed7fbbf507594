package io.gonetmon.history;

import java.util.Arrays;

/** Makes a block of rows that come in any order. Confined to the monitor thread. */
final class BlockBuilder {
  private static final int FEW = 16;

  private final Packed unsorted = new Packed();
  private final Packed sorted = new Packed();

  /** By row its number, and in the lower half its place among all. */
  private long[] order = new long[FEW];

  /** Where the row at that place ends in {@link #unsorted}. */
  private int[] ends = new int[FEW];

  private int rows;

  /** Adds a row whose number was not added before. */
  void add(int number, Tally tally) {
    if (rows == order.length) {
      order = Arrays.copyOf(order, 2 * rows);
      ends = Arrays.copyOf(ends, 2 * rows);
    }
    unsorted.tally(tally);
    order[rows] = (long) number << Integer.SIZE | rows;
    ends[rows] = unsorted.length();
    rows++;
  }

  /** All rows that were added; the next ones are another block's. */
  Block build() {
    if (rows == 0) {
      return Block.EMPTY;
    }
    Arrays.sort(order, 0, rows);
    int before = 0;
    for (int i = 0; i < rows; i++) {
      int number = (int) (order[i] >>> Integer.SIZE);
      int place = (int) order[i];
      int from = place == 0 ? 0 : ends[place - 1];
      sorted.number(number - before);
      sorted.number(ends[place] - from);
      sorted.bytes(unsorted.array(), from, ends[place] - from);
      before = number;
    }
    Block block = new Block(sorted.copy(), rows);
    unsorted.clear();
    sorted.clear();
    rows = 0;
    return block;
  }
}
