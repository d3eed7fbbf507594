package io.gonetmon.analysis;

import io.gonetmon.analysis.measure.LatencyHistogram;
import io.gonetmon.bound.Budget;
import io.gonetmon.history.History;
import io.gonetmon.history.RowName;
import io.gonetmon.model.Dimension;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * One row of a breakdown: its figures in the current tick, where there are ticks, in the current
 * window before it, and in the session before that. Confined to the monitor thread.
 */
final class BreakdownRow {
  private static final int DIMENSIONS = Dimension.values().length;

  private final Breakdown breakdown;
  private final String key;

  /** How many hits the row may have had before it was admitted, at most. */
  private final long inheritedHits;

  private Breakdown[] children;
  private Metrics session;

  /** Of the window before the current tick; null where there are no ticks. */
  private Metrics window;

  /** Of the current tick; where there are none, of the window. */
  private Metrics now;

  private RowName name;
  private long hits;
  private int open;

  /** The row that counts for this one since it was evicted. */
  private BreakdownRow heir;

  BreakdownRow(Breakdown breakdown, String key, long inheritedHits) {
    this.breakdown = breakdown;
    this.key = key;
    this.inheritedHits = inheritedHits;
  }

  String key() {
    return key;
  }

  Breakdown breakdown() {
    return breakdown;
  }

  /** What decides which rows stay: at least as many hits as were ever counted for the key. */
  long rank() {
    return inheritedHits + hits;
  }

  boolean isEvicted() {
    return heir != null;
  }

  /** The row that counts for this one now. */
  BreakdownRow live() {
    BreakdownRow row = this;
    while (row.heir != null) {
      row = row.heir;
    }
    return row;
  }

  /** The rows of {@code dimension} that divide this one further. */
  Breakdown children(Dimension dimension, RowPool pool) {
    if (children == null) {
      children = new Breakdown[DIMENSIONS];
    }
    Breakdown child = children[dimension.ordinal()];
    if (child == null) {
      child = new Breakdown(pool, this);
      children[dimension.ordinal()] = child;
    }
    return child;
  }

  /** The rows of {@code dimension} that divide this one further, or null when there are none. */
  Breakdown children(Dimension dimension) {
    return children == null ? null : children[dimension.ordinal()];
  }

  private Metrics now() {
    if (now == null) {
      now = new Metrics(breakdown.pool().budget());
      breakdown.pool().activate(this);
    }
    return now;
  }

  /** Adds requests with the same method; {@code waiting} more wait for their response now. */
  void requests(String method, long count, long first, int waiting) {
    open += waiting;
    if (count > 0) {
      hits += count;
      now().requests(method, count, first);
    }
  }

  /** Adds responses with the same status; {@code times} may be null. */
  void responses(int status, long count, LatencyHistogram times) {
    if (count > 0) {
      hits += count;
      now().responses(status, count, times);
    }
  }

  /** Adds what exchanges came to that are over. */
  void ended(long bytes, long unanswered) {
    if (bytes + unanswered > 0) {
      now().ended(bytes, unanswered);
    }
  }

  /** Notes a server's address, unless for all other hosts; false when there are too many. */
  boolean address(String address) {
    if (breakdown.isOther(this)) {
      return true;
    }
    boolean inSession = session == null || session.address(address);
    boolean inWindow = window == null || window.address(address);
    return now().address(address) && inWindow && inSession;
  }

  /**
   * Gives the history what was counted since the last call, as of that second, and folds it into
   * the window; returns whether the window begins with it.
   */
  boolean endTick(Dimension dimension, History history, long second) {
    if (now == null) {
      return false;
    }
    history.count(name(dimension, history), now.tally(history.tally()), second);
    boolean first = window == null;
    window = folded(window, now);
    now = null;
    return first;
  }

  private RowName name(Dimension dimension, History history) {
    if (name == null || !name.isKnown()) {
      BreakdownRow parent = breakdown.parent();
      RowName above =
          parent == null ? null : parent.name(dimension.parent().orElseThrow(), history);
      name = history.name(dimension, above, key);
    }
    return name;
  }

  /** Folds the window into the session. */
  void closeWindow() {
    session = folded(session, window);
    window = null;
    session = folded(session, now);
    now = null;
  }

  /** The sum, in the memory of one of both; either may be null. */
  private static Metrics folded(Metrics sum, Metrics more) {
    if (sum == null || more == null) {
      return sum == null ? more : sum;
    }
    sum.add(more);
    more.release();
    return sum;
  }

  /** Counts all that was counted for {@code row} from now on, which is evicted. */
  void inherit(BreakdownRow row) {
    hits += row.hits;
    open += row.open;
    session = folded(session, row.session);
    row.session = null;
    if (row.window != null) {
      inheritWindow(row.window);
      row.window = null;
    }
    if (row.now != null) {
      now().add(row.now);
      row.now.release();
      row.now = null;
    }
    row.heir = this;
    inheritChildren(row);
  }

  private void inheritWindow(Metrics more) {
    if (window == null) {
      breakdown.pool().activateWindow(this);
    }
    window = folded(window, more);
  }

  private void inheritChildren(BreakdownRow row) {
    for (Dimension dimension : row.children == null ? new Dimension[0] : Dimension.values()) {
      Breakdown child = row.children[dimension.ordinal()];
      if (child != null) {
        child.evictAll(children(dimension, child.pool()).other());
      }
    }
    row.children = null;
  }

  /** Whether anything was counted in the period. */
  boolean has(Period period) {
    boolean inWindow = now != null || window != null;
    return inWindow || (period == Period.SESSION && session != null);
  }

  /** The figures of a period in which {@link #has} anything; not to be changed. */
  Metrics metrics(Period period) {
    Metrics all = both(window, now);
    return period == Period.WINDOW ? all : both(session, all);
  }

  private static Metrics both(Metrics one, Metrics other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    Metrics all = new Metrics(Budget.unlimited());
    all.add(one);
    all.addAddresses(one);
    all.add(other);
    return all;
  }

  /** A figure that is a sum, without making the sum of all others. */
  long sum(Period period, ToLongFunction<Metrics> figure) {
    long sum = figure(window, figure) + figure(now, figure);
    return period == Period.WINDOW ? sum : sum + figure(session, figure);
  }

  private static long figure(Metrics metrics, ToLongFunction<Metrics> figure) {
    return metrics == null ? 0 : figure.applyAsLong(metrics);
  }

  /** The addresses of the servers that answer for a host; none of other dimensions. */
  List<String> addresses() {
    Metrics oldest = session == null ? window == null ? now : window : session;
    return oldest == null ? List.of() : oldest.addresses();
  }

  /** Requests that wait for their response. */
  long open() {
    return open;
  }
}
