package io.gonetmon.history;

import io.gonetmon.history.Slice.Kept;
import io.gonetmon.model.Dimension;
import io.gonetmon.model.Row;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes slices, from what was counted and from other slices, and knows the names of their rows.
 * Confined to the monitor thread.
 */
final class SliceMaker {
  private static final Dimension[] DIMENSIONS = Dimension.values();
  private static final Dimension[] NONE = {};

  private final RowNames[] names = new RowNames[DIMENSIONS.length];
  private final BlockBuilder[] builders = new BlockBuilder[DIMENSIONS.length];
  private final Tally totals = new Tally();
  private final Packed packed = new Packed();

  SliceMaker() {
    for (Dimension each : DIMENSIONS) {
      names[each.ordinal()] = new RowNames(each);
      builders[each.ordinal()] = new BlockBuilder();
    }
  }

  RowNames names(Dimension dimension) {
    return names[dimension.ordinal()];
  }

  /** What all names take, roughly. */
  long nameBytes() {
    long sum = 0;
    for (RowNames each : names) {
      sum += each.bytes();
    }
    return sum;
  }

  /** Adds what was counted for a row in that second to the next slice. */
  void add(RowName name, Tally tally, long second) {
    if (name.dimension() == Dimension.HOST) {
      totals.add(tally);
    }
    name.count(second);
    put(name, tally);
  }

  private void put(RowName name, Tally tally) {
    name.use();
    builders[name.dimension().ordinal()].add(name.number(), tally);
  }

  /** All that was added since the last slice. */
  Slice build(long second, int seconds) {
    return build(second, seconds, Kept.ALL);
  }

  private Slice build(long second, int seconds, Kept kept) {
    var blocks = new ArrayList<Block>(DIMENSIONS.length);
    for (BlockBuilder each : builders) {
      blocks.add(each.build());
    }
    packed.tally(totals);
    byte[] all = packed.copy();
    packed.clear();
    totals.clear();
    return new Slice(second, seconds, all, kept == Kept.TOTALS ? List.of() : blocks, kept);
  }

  /** The sum of several slices, as one of that time. */
  Slice sum(List<Slice> slices, long second, int seconds) {
    Kept kept = Kept.ALL;
    for (Slice slice : slices) {
      slice.addTotalsTo(totals);
      kept = kept.least(slice.kept());
    }
    for (Dimension each : kept == Kept.TOTALS ? NONE : DIMENSIONS) {
      List<Block> blocks = slices.stream().map(slice -> slice.block(each)).toList();
      Merge.rows(blocks, null, Tally.ALL, (number, sum) -> put(names(each).get(number), sum));
    }
    return build(second, seconds, kept);
  }

  /** The same slice with the busiest rows of each dimension only, in place of that one. */
  Slice busiest(Slice slice, int most) {
    slice.addTotalsTo(totals);
    for (Dimension each : DIMENSIONS) {
      keepBusiest(each, slice.block(each), most);
    }
    Slice thin = build(slice.second(), slice.seconds(), Kept.BUSIEST);
    forget(slice);
    return thin;
  }

  private void keepBusiest(Dimension dimension, Block block, int most) {
    BitSet kept = Busiest.of(block, most);
    boolean whole = dimension.parent().isEmpty();
    var others = new Tally();
    Merge.rows(
        List.of(block),
        null,
        Tally.ALL,
        (number, sum) -> {
          RowName name = names(dimension).get(number);
          if (kept.get(number) && !name.key().equals(Row.OTHER)) {
            put(name, sum);
          } else if (whole) {
            others.add(sum);
          }
        });
    if (!others.isEmpty()) {
      put(names(dimension).of(null, Row.OTHER), others);
    }
  }

  /** The same slice without rows, in place of that one. */
  Slice totals(Slice slice) {
    forget(slice);
    return new Slice(slice.second(), slice.seconds(), slice.totals(), List.of(), Kept.TOTALS);
  }

  /** A slice is not used any more. */
  void forget(Slice slice) {
    for (Dimension each : DIMENSIONS) {
      Block block = slice.block(each);
      for (var row = new RowCursor(block, null); row.number() != RowCursor.NO_MORE; row.next()) {
        leave(names(each).get(row.number()));
      }
    }
  }

  private void leave(RowName name) {
    RowName unused = name;
    while (unused != null && unused.leave()) {
      RowName parent = unused.parent();
      names(unused.dimension()).forget(unused);
      unused = parent;
    }
  }

  /** The numbers of the names of a dimension that are meant. */
  BitSet numbers(Dimension dimension, Predicate<RowName> meant) {
    return names(dimension).numbers(meant);
  }
}
