package io.gonetmon.history;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Adds up the rows of several blocks, number by number. Confined to the monitor thread. */
final class Merge {

  /** Takes the sum of each row; it is another's after the call. */
  interface Taker {
    void take(int number, Tally sum);
  }

  private Merge() {}

  /**
   * Adds up rows.
   *
   * @param wanted the rows that are wanted; null for all
   * @param figures how many of {@link Tally#ALL} are needed
   */
  static void rows(List<Block> blocks, BitSet wanted, int figures, Taker taker) {
    var cursors = new ArrayList<RowCursor>(blocks.size());
    for (Block block : blocks) {
      if (block.rows() > 0) {
        cursors.add(new RowCursor(block, wanted));
      }
    }
    add(cursors.toArray(RowCursor[]::new), figures, taker);
  }

  private static void add(RowCursor[] cursors, int figures, Taker taker) {
    var sum = new Tally();
    for (int least = least(cursors); least != RowCursor.NO_MORE; least = least(cursors)) {
      for (RowCursor cursor : cursors) {
        if (cursor.number() == least) {
          cursor.addTo(sum, figures);
          cursor.next();
        }
      }
      taker.take(least, sum);
      sum.clear();
    }
  }

  private static int least(RowCursor[] cursors) {
    int least = RowCursor.NO_MORE;
    for (RowCursor cursor : cursors) {
      least = Math.min(least, cursor.number());
    }
    return least;
  }
}
