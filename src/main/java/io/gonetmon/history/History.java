package io.gonetmon.history;

import io.gonetmon.model.Dimension;
import io.gonetmon.query.Basis;
import io.gonetmon.query.Moment;
import io.gonetmon.query.RowQuery;
import io.gonetmon.query.Rows;
import io.gonetmon.query.Timeline;
import io.gonetmon.query.TimelineQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What was counted in each second: of all traffic, and of each row, as long as there is space.
 * Confined to the monitor thread.
 */
public final class History {
  private final SliceMaker maker = new SliceMaker();
  private final Slices slices;
  private final RangeRows rows;
  private final Tally tally = new Tally();

  /** The second behind the last one that is known. */
  private long end = Long.MIN_VALUE;

  /**
   * @param maxBytes that all may take
   */
  public History(long maxBytes) {
    this.slices = new Slices(maker, maxBytes);
    this.rows = new RangeRows(maker, slices);
  }

  /**
   * What a row is called here.
   *
   * @param parent what the row divides; null for all traffic
   */
  public RowName name(Dimension dimension, RowName parent, String key) {
    return maker.names(dimension).of(parent, key);
  }

  /** What a row's figures can be put into, to {@link #count} them. */
  public Tally tally() {
    return tally;
  }

  /** Adds what was counted for a row in the second that is added next. */
  public void count(RowName name, Tally tally, long second) {
    maker.add(name, tally, second);
  }

  /** Adds all that was counted in a second, or in a part of it; none that is earlier follows. */
  public void add(long second) {
    slices.add(maker.build(second, 1));
    end = Math.max(end, second + 1);
  }

  /** Whether anything was added, so that questions can be answered. */
  public boolean isBegun() {
    return end != Long.MIN_VALUE;
  }

  /** The end of the last second that is known. */
  public Instant end() {
    return Instant.ofEpochSecond(end);
  }

  /** What all takes, roughly. */
  long bytes() {
    return slices.bytes();
  }

  /**
   * Answers what is asked about all traffic, or about the parts of a row, in a span.
   *
   * @param meant which keys the condition lets through; null for all
   * @param addresses of the servers that answer for a host
   */
  public Rows answer(
      RowQuery query,
      Predicate<String> meant,
      Map<String, Waiting> waiting,
      Function<String, List<String>> addresses) {
    return rows.answer(
        query,
        Range.of(query.span(), slices, end),
        meant,
        waiting,
        query.dimension() == Dimension.HOST ? addresses : host -> List.of());
  }

  /** The requests over time of some of the rows that are asked for. */
  public Map<String, Trace> traces(RowQuery query, List<String> keys) {
    return rows.traces(query, Range.of(query.span(), slices, end), keys);
  }

  /** Answers what is asked about all traffic over time. */
  public Timeline answer(TimelineQuery query) {
    Range range = Range.of(query.span(), slices, end);
    var all = new Basis(Basis.Kind.COUNTED, 0, range.start());
    return answer(query, range, all, Slice::addTotalsTo);
  }

  /** Answers what is asked about the rows of a dimension that are meant, together, over time. */
  public Timeline answer(TimelineQuery query, Dimension dimension, Predicate<String> meant) {
    BitSet wanted =
        maker.numbers(dimension, name -> name.parent() == null && meant.test(name.key()));
    Range range = Range.of(query.span(), slices, end);
    return answer(
        query,
        range,
        range.basis(),
        (slice, sum) ->
            Merge.rows(
                List.of(slice.block(dimension)), wanted, Tally.ALL, (number, row) -> sum.add(row)));
  }

  private Timeline answer(
      TimelineQuery query, Range range, Basis basis, BiConsumer<Slice, Tally> adder) {
    Cells cells = Cells.of(range, query.cells(), query.span().length().isEmpty(), slices);
    var moments = new ArrayList<Moment>(query.cells());
    for (int i = 0; i < query.cells(); i++) {
      tally.clear();
      slices.between(cells.start(i), cells.end(i)).forEach(slice -> adder.accept(slice, tally));
      moments.add(tally.moment());
    }
    return new Timeline(
        query,
        basis,
        Instant.ofEpochSecond(cells.first()),
        Duration.ofSeconds(cells.seconds()),
        moments);
  }
}
