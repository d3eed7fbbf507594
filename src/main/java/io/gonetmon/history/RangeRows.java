package io.gonetmon.history;

import io.gonetmon.history.Ranking.Entry;
import io.gonetmon.model.Dimension;
import io.gonetmon.query.Figures;
import io.gonetmon.query.RangeRow;
import io.gonetmon.query.RowQuery;
import io.gonetmon.query.Rows;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Answers what is asked about rows in a time that slices know. Confined to the monitor thread. */
final class RangeRows {
  private final SliceMaker maker;
  private final Slices slices;

  RangeRows(SliceMaker maker, Slices slices) {
    this.maker = maker;
    this.slices = slices;
  }

  /**
   * Answers a query.
   *
   * @param meant which keys its condition lets through; null for all
   * @param addresses of the servers that answer for a key
   */
  Rows answer(
      RowQuery query,
      Range range,
      Predicate<String> meant,
      Map<String, Waiting> waiting,
      Function<String, List<String>> addresses) {
    Optional<RowName> parent = parent(query);
    if (query.parent().isPresent() && parent.isEmpty()) {
      return rows(query, range, Figures.NONE, List.of(), List.of(), 0);
    }
    RowNames names = maker.names(query.dimension());
    BitSet wanted = wanted(query, parent.orElse(null), meant);
    var entries = new ArrayList<Entry<RowName>>();
    var all = new Tally();
    boolean summed = wanted == null || (meant == null && parent.isPresent());
    Merge.rows(
        blocks(range, query.dimension()),
        wanted,
        summed ? Ordering.figures(query.order()) : Tally.ALL,
        (number, sum) -> {
          RowName name = names.get(number);
          Waiting open = waiting.getOrDefault(name.key(), Waiting.NONE);
          double figure = Ordering.figure(query.order(), sum, open);
          entries.add(new Entry<>(name.key(), figure, name));
          if (!summed) {
            all.add(sum);
          }
        });
    if (summed) {
      addAll(range, parent.orElse(null), all);
    }
    Ranking<RowName> ranking = Ranking.of(query, entries);
    List<RangeRow> rows = taken(query, range, ranking.taken(), waiting, addresses);
    return rows(query, range, all.figures(), ranking.keys(), rows, ranking.first());
  }

  private static Rows rows(
      RowQuery query, Range range, Figures all, List<String> keys, List<RangeRow> rows, int first) {
    return new Rows(query, range.start(), range.end(), range.basis(), all, keys, first, rows);
  }

  private Optional<RowName> parent(RowQuery query) {
    return query
        .parent()
        .flatMap(key -> maker.names(query.dimension().parent().orElseThrow()).find(null, key));
  }

  private BitSet wanted(RowQuery query, RowName parent, Predicate<String> meant) {
    if (parent == null && meant == null) {
      return null;
    }
    return maker.numbers(
        query.dimension(),
        name -> name.parent() == parent && (meant == null || meant.test(name.key())));
  }

  private static List<Block> blocks(Range range, Dimension dimension) {
    return range.slices().stream().map(slice -> slice.block(dimension)).toList();
  }

  /** Adds what the rows of a parent, or of all traffic, are parts of. */
  private static void addAll(Range range, RowName parent, Tally all) {
    if (parent == null) {
      range.slices().forEach(slice -> slice.addTotalsTo(all));
      return;
    }
    BitSet only = new BitSet();
    only.set(parent.number());
    Merge.rows(blocks(range, parent.dimension()), only, Tally.ALL, (number, sum) -> all.add(sum));
  }

  /** The requests over time of some of the rows that are asked for. */
  Map<String, Trace> traces(RowQuery query, Range range, List<String> keys) {
    RowName parent = parent(query).orElse(null);
    RowNames names = maker.names(query.dimension());
    List<RowName> known = keys.stream().flatMap(key -> names.find(parent, key).stream()).toList();
    var wanted = new BitSet();
    known.forEach(name -> wanted.set(name.number()));
    var traces = new Traces(query, range, wanted, slices);
    return known.stream().collect(Collectors.toMap(RowName::key, traces::of));
  }

  private List<RangeRow> taken(
      RowQuery query,
      Range range,
      List<RowName> taken,
      Map<String, Waiting> waiting,
      Function<String, List<String>> addresses) {
    var wanted = new BitSet();
    taken.forEach(name -> wanted.set(name.number()));
    Map<Integer, Figures> figures = new HashMap<>();
    Merge.rows(
        blocks(range, query.dimension()),
        wanted,
        Tally.ALL,
        (number, sum) -> figures.put(number, sum.figures()));
    var traces = new Traces(query, range, wanted, slices);
    var rows = new ArrayList<RangeRow>();
    for (RowName name : taken) {
      Waiting open = waiting.getOrDefault(name.key(), Waiting.NONE);
      Trace trace = traces.of(name);
      rows.add(
          new RangeRow(
              name.key(),
              figures.getOrDefault(name.number(), Figures.NONE),
              open.count(),
              open.oldestNanos(),
              trace.firstNanos(),
              trace.lastNanos(),
              trace.requests(),
              addresses.apply(name.key())));
    }
    return rows;
  }
}
