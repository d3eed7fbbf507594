package io.gonetmon.history;

import java.util.BitSet;

/** Reads the rows of a block, by number. Confined to the monitor thread. */
final class RowCursor {
  /** The number behind the last row. */
  static final int NO_MORE = Integer.MAX_VALUE;

  private final Unpacked bytes;

  /** The rows that are wanted; null for all. */
  private final BitSet wanted;

  private int number;
  private int end;

  RowCursor(Block block, BitSet wanted) {
    this.bytes = new Unpacked(block.bytes(), 0);
    this.wanted = wanted;
    next();
  }

  /** Goes on to the next row that is wanted. */
  void next() {
    do {
      bytes.at(end);
      if (bytes.isAtEnd()) {
        number = NO_MORE;
        return;
      }
      number += (int) bytes.number();
      int length = (int) bytes.number();
      end = bytes.at() + length;
    } while (wanted != null && !wanted.get(number));
  }

  /** Of the row that it is at, or {@link #NO_MORE}. */
  int number() {
    return number;
  }

  /** Adds the first {@code figures} of what was counted for the row that it is at. */
  void addTo(Tally tally, int figures) {
    int start = bytes.at();
    bytes.addTo(tally, end, figures);
    bytes.at(start);
  }

  /** The requests of the row that it is at. */
  long requests() {
    int start = bytes.at();
    long requests = bytes.number();
    bytes.at(start);
    return requests;
  }
}
