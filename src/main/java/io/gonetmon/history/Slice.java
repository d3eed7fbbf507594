package io.gonetmon.history;

import io.gonetmon.model.Dimension;
import java.util.List;

/**
 * What was counted in some seconds: in all, and by dimension. Immutable.
 *
 * @param second when it begins, since the epoch
 * @param seconds how many there are
 * @param totals of all together
 * @param blocks by dimension; empty when only totals are known
 * @param kept how much of the blocks is there
 */
record Slice(long second, int seconds, byte[] totals, List<Block> blocks, Kept kept) {
  private static final int OVERHEAD = 120;

  /** What is there of all rows. */
  enum Kept {
    ALL,
    BUSIEST,
    TOTALS;

    Kept least(Kept other) {
      return ordinal() < other.ordinal() ? other : this;
    }
  }

  Block block(Dimension dimension) {
    return blocks.isEmpty() ? Block.EMPTY : blocks.get(dimension.ordinal());
  }

  void addTotalsTo(Tally tally) {
    new Unpacked(totals, 0).addTo(tally, totals.length, Tally.ALL);
  }

  /** When it is over. */
  long end() {
    return second + seconds;
  }

  long memoryBytes() {
    long sum = (long) OVERHEAD + totals.length;
    for (int i = 0; i < blocks.size(); i++) {
      sum += blocks.get(i).memoryBytes();
    }
    return sum;
  }
}
