package io.gonetmon.history;

import io.gonetmon.query.Basis;
import io.gonetmon.query.Span;
import java.time.Instant;
import java.util.List;

/**
 * A time that slices are about.
 *
 * @param from its first second since the epoch
 * @param to the second behind its last one
 */
record Range(long from, long to, List<Slice> slices) {

  /**
   * The slices that a span is made of.
   *
   * @param now the second behind the last one that is known
   */
  static Range of(Span span, Slices slices, long now) {
    long asked = span.end().map(Instant::getEpochSecond).orElse(now);
    long to = asked >= now ? now : slices.start(asked);
    long from =
        span.length().map(length -> to - Math.max(1, length.toSeconds())).orElse(slices.first(to));
    return between(from, to, slices);
  }

  /** The slices of a time that ends where one of them does. */
  static Range between(long from, long to, Slices slices) {
    long start = Math.min(slices.start(from), to - 1);
    return new Range(start, to, slices.between(start, to));
  }

  Instant start() {
    return Instant.ofEpochSecond(from);
  }

  Instant end() {
    return Instant.ofEpochSecond(to);
  }

  /** How complete rows are. */
  Basis basis() {
    Slice.Kept kept = Slice.Kept.ALL;
    for (Slice each : slices) {
      kept = kept.least(each.kept());
    }
    return switch (kept) {
      case ALL -> new Basis(Basis.Kind.COUNTED, 0, start());
      case BUSIEST -> new Basis(Basis.Kind.BUSIEST, Slices.BUSIEST, start());
      case TOTALS -> new Basis(Basis.Kind.BUSIEST, 0, start());
    };
  }
}
