package io.gonetmon.history.ring;

import io.gonetmon.query.Basis;
import io.gonetmon.query.ExchangeQuery.Kept;
import io.gonetmon.query.KeptExchange;
import io.gonetmon.query.Span;
import io.gonetmon.where.Condition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Finds exchanges among those that are kept. Confined to the monitor thread. */
final class Selection {
  static final Comparator<Place> OLDEST = Comparator.comparingLong(each -> each.head().number());

  private final Ring latest;
  private final Ring failed;
  private final Slowest slowest;
  private final ExchangeCodec codec;

  Selection(Ring latest, Ring failed, Slowest slowest, ExchangeCodec codec) {
    this.latest = latest;
    this.failed = failed;
    this.slowest = slowest;
    this.codec = codec;
  }

  KeptExchange read(Place place) {
    return place.read(codec);
  }

  /** All that are kept, oldest first, each once. */
  List<Place> all(Kept kept) {
    var places = new ArrayList<Place>();
    switch (kept) {
      case LATEST -> latest.forEach(places::add);
      case FAILED -> failed.forEach(places::add);
      case SLOWEST -> {
        slowest.forEach(places::add);
        places.sort(OLDEST);
      }
      case ANY -> {
        latest.forEach(places::add);
        places.addAll(0, older(places.isEmpty() ? Long.MAX_VALUE : places.get(0).head().number()));
      }
    }
    return places;
  }

  /** Those that are kept besides the latest, oldest first, each once. */
  private List<Place> older(long firstOfLatest) {
    var older = new TreeMap<Long, Place>();
    Consumer<Place> put =
        each -> {
          if (each.head().number() < firstOfLatest) {
            older.put(each.head().number(), each);
          }
        };
    failed.forEach(put);
    slowest.forEach(put);
    return List.copyOf(older.values());
  }

  /** Those of {@code places} that were asked in a span and meet a condition. */
  List<Place> matching(List<Place> places, Span span, Condition where, Instant now) {
    boolean any = where.equals(Condition.ALL);
    long to = span.end().map(Selection::nanos).orElse(Long.MAX_VALUE);
    long from =
        span.length()
            .map(length -> nanos(span.end().orElse(now).minus(length)))
            .orElse(Long.MIN_VALUE);
    var matching = new ArrayList<Place>();
    for (Place each : places) {
      long nanos = each.head().nanos();
      if (nanos >= from && nanos < to && (any || where.matches(read(each).exchange()))) {
        matching.add(each);
      }
    }
    return matching;
  }

  private static long nanos(Instant at) {
    return at.getEpochSecond() * 1_000_000_000L + at.getNano();
  }

  /**
   * What an answer is made from.
   *
   * @param places all that are kept, oldest first
   */
  Basis basis(Kept kept, List<Place> places, Instant now) {
    Optional<Place> oldest = kept == Kept.ANY ? latest.oldest() : places.stream().findFirst();
    Instant since =
        oldest.map(each -> Instant.ofEpochSecond(0, each.head().answeredNanos())).orElse(now);
    return new Basis(Basis.Kind.KEPT, places.size(), since);
  }
}
