package io.gonetmon.history;

import java.util.Arrays;
import java.util.BitSet;

/** Finds the rows of a block with the most messages. */
final class Busiest {
  private Busiest() {}

  /** The numbers of at most so many. */
  static BitSet of(Block block, int most) {
    long[] messages = new long[block.rows()];
    var tally = new Tally();
    int at = 0;
    for (var row = new RowCursor(block, null); row.number() != RowCursor.NO_MORE; row.next()) {
      messages[at++] = messages(row, tally);
    }
    Arrays.sort(messages);
    long least = at > most ? messages[at - most] : 0;
    long left = most - Arrays.stream(messages).filter(each -> each > least).count();
    var busiest = new BitSet();
    for (var row = new RowCursor(block, null); row.number() != RowCursor.NO_MORE; row.next()) {
      long each = messages(row, tally);
      boolean equal = each == least && left > 0;
      left -= equal ? 1 : 0;
      busiest.set(row.number(), each > least || equal);
    }
    return busiest;
  }

  private static long messages(RowCursor row, Tally tally) {
    tally.clear();
    row.addTo(tally, Tally.Count.RESPONSES.ordinal() + 1);
    return tally.get(Tally.Count.REQUESTS) + tally.get(Tally.Count.RESPONSES);
  }
}
