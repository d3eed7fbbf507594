package io.gonetmon.analysis;

import io.gonetmon.bound.Budget;
import io.gonetmon.model.Dimension;
import io.gonetmon.model.Exchange;
import io.gonetmon.model.Period;
import java.util.function.ToLongFunction;

/**
 * One row of a breakdown: its figures in the current window, in the last complete one, and in the
 * session before the current window. Confined to the monitor thread.
 */
final class BreakdownRow {
  private static final int DIMENSIONS = Dimension.values().length;

  private final Breakdown breakdown;
  private final String key;

  /** How many hits the row may have had before it was admitted, at most. */
  private final long inheritedHits;

  private Breakdown[] children;
  private Metrics session;
  private Metrics window;
  private Metrics lastWindow;
  private long hits;
  private long markedHits;
  private double hitsPerSecond;
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
      child = new Breakdown(pool);
      children[dimension.ordinal()] = child;
    }
    return child;
  }

  /** The rows of {@code dimension} that divide this one further, or null when there are none. */
  Breakdown children(Dimension dimension) {
    return children == null ? null : children[dimension.ordinal()];
  }

  private Metrics now() {
    if (window == null) {
      window = new Metrics(breakdown.pool().budget());
      breakdown.pool().activate(this);
    }
    return window;
  }

  void request(String method) {
    hits++;
    open++;
    now().request(method);
  }

  void response(int status, long responseNanos) {
    hits++;
    now().response(status, responseNanos);
  }

  /** A request does not wait for its response any more. */
  void answered() {
    open--;
  }

  void end(Exchange exchange) {
    now().end(exchange);
  }

  /** Notes a server's address, unless for all other hosts; false when there are too many. */
  boolean address(String address) {
    if (breakdown.isOther(this)) {
      return true;
    }
    boolean inSession = session == null || session.address(address);
    return now().address(address) && inSession;
  }

  /** Folds the window into the session; {@code keep} it as the last complete one, too. */
  void closeWindow(boolean keep) {
    if (window == null) {
      return;
    }
    if (keep) {
      session = sum(session, window);
      lastWindow = window;
    } else if (session == null) {
      session = window;
    } else {
      session.add(window);
      window.release();
    }
    window = null;
  }

  private Metrics sum(Metrics sum, Metrics more) {
    Metrics all = sum == null ? new Metrics(breakdown.pool().budget()) : sum;
    all.add(more);
    if (sum == null) {
      all.addAddresses(more);
    }
    return all;
  }

  void forgetLastWindow() {
    if (lastWindow != null) {
      lastWindow.release();
      lastWindow = null;
    }
  }

  /** Counts all that was counted for {@code row} from now on, which is evicted. */
  void inherit(BreakdownRow row) {
    hits += row.hits;
    markedHits += row.markedHits;
    open += row.open;
    if (row.session != null) {
      session = sum(session, row.session);
      row.session.release();
      row.session = null;
    }
    if (row.window != null) {
      now().add(row.window);
      row.window.release();
      row.window = null;
    }
    if (row.lastWindow != null) {
      inheritLastWindow(row.lastWindow);
      row.forgetLastWindow();
    }
    row.heir = this;
    inheritChildren(row);
  }

  private void inheritLastWindow(Metrics more) {
    if (lastWindow == null) {
      lastWindow = new Metrics(breakdown.pool().budget());
      breakdown.pool().activateLast(this);
    }
    lastWindow.add(more);
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

  /** Measures how fast hits have come since the last call, {@code seconds} ago. */
  void measureRate(double seconds) {
    hitsPerSecond = (hits - markedHits) / seconds;
    markedHits = hits;
    for (int i = 0; children != null && i < DIMENSIONS; i++) {
      if (children[i] != null) {
        children[i].measureRates(seconds);
      }
    }
  }

  /** As last measured. */
  double hitsPerSecond() {
    return hitsPerSecond;
  }

  /** Whether anything was counted in the period. */
  boolean has(Period period) {
    return switch (period) {
      case WINDOW -> window != null;
      case LAST_WINDOW -> lastWindow != null;
      case SESSION -> session != null || window != null;
    };
  }

  /** The figures of a period in which {@link #has} anything; not to be changed. */
  Metrics metrics(Period period) {
    return switch (period) {
      case WINDOW -> window;
      case LAST_WINDOW -> lastWindow;
      case SESSION -> session();
    };
  }

  private Metrics session() {
    if (window == null || session == null) {
      return window == null ? session : window;
    }
    Metrics all = new Metrics(Budget.unlimited());
    all.add(session);
    all.addAddresses(session);
    all.add(window);
    return all;
  }

  /** A figure that is a sum, without making the sum of all others. */
  long sum(Period period, ToLongFunction<Metrics> figure) {
    if (period == Period.SESSION && session != null && window != null) {
      return figure.applyAsLong(session) + figure.applyAsLong(window);
    }
    return figure.applyAsLong(metrics(period));
  }

  /** Requests that wait for their response. */
  long open() {
    return open;
  }
}
