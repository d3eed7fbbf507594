package io.gonetmon.history;

import io.gonetmon.history.Slice.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The slices of one length, for a while. Confined to the monitor thread. */
final class Tier {
  private final int seconds;
  private final long keptSeconds;
  private final int share;
  private final int latest;
  private final TreeMap<Long, Slice> slices = new TreeMap<>();
  private long bytes;

  /** Until when all slices were made. */
  private long closed = Long.MIN_VALUE;

  /** From when on all slices are there, as far as there was anything. */
  private long keptFrom = Long.MIN_VALUE;

  /**
   * @param share of the memory, among those of all tiers
   * @param latest how many of the latest slices keep all rows while that is possible
   */
  Tier(int seconds, long keptSeconds, int share, int latest) {
    this.seconds = seconds;
    this.keptSeconds = keptSeconds;
    this.share = share;
    this.latest = latest;
  }

  int seconds() {
    return seconds;
  }

  long closed() {
    return closed;
  }

  long keptFrom() {
    return keptFrom;
  }

  /** The beginning of the slice that a second is in. */
  long start(long second) {
    return Math.floorDiv(second, seconds) * seconds;
  }

  boolean isStart(long second) {
    return Math.floorMod(second, seconds) == 0;
  }

  /** All slices that begin before {@code second} were made. */
  void close(long second) {
    closed = second;
  }

  Slice get(long second) {
    return slices.get(second);
  }

  List<Slice> between(long from, long to) {
    return new ArrayList<>(slices.subMap(from, to).values());
  }

  /** Puts a slice in its place; another one there is replaced. */
  void put(Slice slice) {
    Slice old = slices.put(slice.second(), slice);
    bytes += slice.memoryBytes() - (old == null ? 0 : old.memoryBytes());
  }

  /**
   * Removes and returns the slices whose time is over.
   *
   * @param aligned what the time from which slices are kept is a multiple of
   */
  List<Slice> expire(long second, long aligned) {
    long from = -Math.floorDiv(keptSeconds - second, aligned) * aligned;
    keptFrom = Math.max(keptFrom, from);
    var gone = new ArrayList<>(slices.headMap(keptFrom).values());
    for (Slice each : gone) {
      slices.remove(each.second());
      bytes -= each.memoryBytes();
    }
    return gone;
  }

  /** How much it takes for its share. */
  double load() {
    return (double) bytes / share;
  }

  long bytes() {
    return bytes;
  }

  /** The slice whose rows are missed least; null when there are none left. */
  Slice leastMissed() {
    Slice busiest = null;
    Slice whole = null;
    int rest = slices.size();
    for (Slice each : slices.values()) {
      if (each.kept() == Kept.ALL && rest > latest) {
        return each;
      }
      busiest = busiest == null && each.kept() == Kept.BUSIEST ? each : busiest;
      whole = whole == null && each.kept() == Kept.ALL ? each : whole;
      rest--;
    }
    return busiest == null ? whole : busiest;
  }

  /** When the oldest slice begins; {@code otherwise} when there is none. */
  long first(long otherwise) {
    return slices.isEmpty() ? otherwise : slices.firstKey();
  }
}
