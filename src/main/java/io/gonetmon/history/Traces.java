package io.gonetmon.history;

import io.gonetmon.model.Dimension;
import io.gonetmon.query.RowQuery;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The requests of some rows over time. Confined to the monitor thread. */
final class Traces {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private static final class Sums {
    private final long[] requests;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    Sums(int cells) {
      requests = new long[cells];
    }

    void add(int cell, long more, Slice slice) {
      requests[cell] += more;
      first = Math.min(first, slice.second());
      last = Math.max(last, slice.end() - 1);
    }
  }

  private final int count;
  private final Map<Integer, Sums> traces = new HashMap<>();

  /**
   * @param wanted the numbers of the rows
   */
  Traces(RowQuery query, Range range, BitSet wanted, Slices slices) {
    this.count = query.traceCells();
    if (count == 0 || wanted.isEmpty()) {
      return;
    }
    Cells cells = Cells.of(range, count, query.span().length().isEmpty(), slices);
    for (int i = 0; i < count; i++) {
      for (Slice slice : slices.between(cells.start(i), cells.end(i))) {
        add(query.dimension(), slice, i, wanted);
      }
    }
  }

  private void add(Dimension dimension, Slice slice, int cell, BitSet wanted) {
    var row = new RowCursor(slice.block(dimension), wanted);
    for (; row.number() != RowCursor.NO_MORE; row.next()) {
      traces
          .computeIfAbsent(row.number(), number -> new Sums(count))
          .add(cell, row.requests(), slice);
    }
  }

  Trace of(RowName name) {
    Sums sums = traces.getOrDefault(name.number(), new Sums(count));
    var requests = new ArrayList<Integer>(count);
    for (long each : sums.requests) {
      requests.add((int) Math.min(Integer.MAX_VALUE, each));
    }
    if (sums.last < sums.first) {
      return new Trace(List.copyOf(requests), 0, 0);
    }
    return new Trace(
        List.copyOf(requests),
        NANOS_PER_SECOND * Math.max(sums.first, name.firstSecond()),
        NANOS_PER_SECOND * Math.min(sums.last, name.lastSecond()));
  }
}
