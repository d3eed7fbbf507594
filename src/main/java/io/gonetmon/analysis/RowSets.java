package io.gonetmon.analysis;

import io.gonetmon.model.Message;
import io.gonetmon.model.Request;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The sets of rows that exchanges counted for last, and those with something to add to their rows.
 * Confined to the monitor thread.
 */
final class RowSets {
  private static final int SIZE = 1 << 12;

  /** Of sets that have something to settle, and of times that their histograms have grown. */
  private static final int MOST = 1 << 12;

  private final Breakdowns breakdowns;
  private final Runnable addressRefused;
  private final RowSet[] sets = new RowSet[SIZE];
  private List<RowSet> toSettle = new ArrayList<>();
  private int grown;
  private boolean settling;

  /**
   * @param addressRefused called when a host has more servers than can be noted
   */
  RowSets(Breakdowns breakdowns, Runnable addressRefused) {
    this.breakdowns = breakdowns;
    this.addressRefused = addressRefused;
  }

  /** The rows that a request counts for. */
  RowSet of(Request request) {
    int slot = slot(request);
    RowSet set = sets[slot];
    if (set == null || !set.isOf(request)) {
      set = made(request);
      sets[slot] = set;
    }
    return set;
  }

  /** The rows that a message counts for that nothing like it may follow. */
  RowSet made(Message message) {
    return new RowSet(this, message, breakdowns.findRows(message));
  }

  private static int slot(Request request) {
    int hash = request.host().hashCode();
    hash = 31 * hash + request.path().hashCode();
    hash = 31 * hash + request.method().hashCode();
    hash = 31 * hash + request.peers().clientAddress().hashCode();
    hash = 31 * hash + request.peers().serverEndpoint().hashCode();
    return (hash ^ hash >>> 12 ^ hash >>> 24) & SIZE - 1;
  }

  /** A set has something to settle from now on. */
  void toSettle(RowSet set) {
    if (toSettle.size() >= MOST) {
      settle();
    }
    toSettle.add(set);
  }

  /** A set takes more memory. */
  void grown() {
    grown++;
    if (grown > MOST) {
      settle();
    }
  }

  /** Adds to all rows what was counted for them. */
  void settle() {
    if (settling) {
      return;
    }
    settling = true;
    List<RowSet> all = toSettle;
    toSettle = new ArrayList<>(all.size());
    grown = 0;
    for (RowSet set : all) {
      if (!set.settle(breakdowns)) {
        addressRefused.run();
      }
    }
    settling = false;
  }

  /** Some rows will be evicted: what comes from now on finds its rows again. */
  void forget() {
    settle();
    Arrays.fill(sets, null);
  }
}
