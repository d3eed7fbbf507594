package io.gonetmon.history;

import io.gonetmon.history.Slice.Kept;
import io.gonetmon.query.Timeline;
import java.util.ArrayList;
import java.util.List;

/**
 * Slices of seconds, and longer ones made from them, so that any time is the sum of few. They stay
 * within a bound of bytes: beyond it the oldest keep only their busiest rows, then only totals.
 * Confined to the monitor thread.
 */
final class Slices {
  /** Rows of a dimension that a slice keeps when there is no space for all. */
  static final int BUSIEST = 200;

  private final SliceMaker maker;
  private final long maxBytes;
  private final List<Tier> tiers =
      List.of(
          new Tier(1, 600, 5, 20),
          new Tier(10, 7200, 3, 1),
          new Tier(300, Timeline.KEPT.toSeconds(), 2, 0));

  Slices(SliceMaker maker, long maxBytes) {
    this.maker = maker;
    this.maxBytes = maxBytes;
  }

  private Tier finest() {
    return tiers.get(0);
  }

  /** Adds a slice of a second that is not before that of the last one. */
  void add(Slice slice) {
    reach(slice.second());
    Slice before = finest().get(slice.second());
    if (before == null) {
      finest().put(slice);
    } else {
      Slice both = maker.sum(List.of(before, slice), slice.second(), 1);
      finest().put(both);
      maker.forget(before);
      maker.forget(slice);
    }
    shed();
  }

  /** Lets time pass: makes the longer slices that are over, and forgets what is too old. */
  void reach(long second) {
    finest().close(second);
    for (int i = 1; i < tiers.size(); i++) {
      reach(tiers.get(i), tiers.get(i - 1), second);
    }
    for (int i = 0; i < tiers.size(); i++) {
      Tier tier = tiers.get(i);
      long aligned = tiers.get(Math.min(i + 1, tiers.size() - 1)).seconds();
      tier.expire(second, aligned).forEach(maker::forget);
    }
  }

  private void reach(Tier tier, Tier finer, long second) {
    long now = tier.start(second);
    if (now == tier.closed()) {
      return;
    }
    long open = tier.closed();
    List<Slice> parts = finer.between(open, open + tier.seconds());
    if (!parts.isEmpty()) {
      tier.put(maker.sum(parts, open, tier.seconds()));
    }
    tier.close(now);
  }

  private void shed() {
    while (bytes() > maxBytes) {
      Tier fullest = null;
      for (Tier each : tiers) {
        boolean fuller = fullest == null || each.load() > fullest.load();
        fullest = fuller && each.leastMissed() != null ? each : fullest;
      }
      if (fullest == null) {
        return;
      }
      Slice slice = fullest.leastMissed();
      fullest.put(slice.kept() == Kept.ALL ? maker.busiest(slice, BUSIEST) : maker.totals(slice));
    }
  }

  long bytes() {
    long sum = maker.nameBytes();
    for (Tier each : tiers) {
      sum += each.bytes();
    }
    return sum;
  }

  /** The beginning of a time as far as slices can tell it: a little earlier, or what is known. */
  long start(long second) {
    long start = second;
    for (int i = 0; i + 1 < tiers.size(); i++) {
      if (start < tiers.get(i).keptFrom()) {
        start = tiers.get(i + 1).start(start);
      }
    }
    return Math.max(start, tiers.get(tiers.size() - 1).keptFrom());
  }

  /** How long the slices are at least that a second is in. */
  int grain(long second) {
    for (Tier each : tiers) {
      if (second >= each.keptFrom()) {
        return each.seconds();
      }
    }
    return tiers.get(tiers.size() - 1).seconds();
  }

  /** The fewest slices that make up a time, whose ends are {@linkplain #start known}. */
  List<Slice> between(long from, long to) {
    var between = new ArrayList<Slice>();
    long at = from;
    while (at < to) {
      Tier tier = longest(at, to);
      Slice slice = tier.get(at);
      if (slice != null) {
        between.add(slice);
      }
      at += tier.seconds();
    }
    return between;
  }

  private Tier longest(long from, long to) {
    for (int i = tiers.size() - 1; i > 0; i--) {
      Tier tier = tiers.get(i);
      long end = from + tier.seconds();
      if (tier.isStart(from) && end <= to && end <= tier.closed()) {
        return tier;
      }
    }
    return finest();
  }

  /** When the oldest slice begins; {@code otherwise} when there is none. */
  long first(long otherwise) {
    long first = otherwise;
    for (Tier each : tiers) {
      first = Math.min(first, each.first(otherwise));
    }
    return first;
  }
}
