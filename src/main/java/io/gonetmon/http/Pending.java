package io.gonetmon.http;

import io.gonetmon.bound.Budget;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The requests of a connection that wait for their responses, in order. Those beyond the bound are
 * only counted, so that order is kept.
 */
final class Pending {
  /** What is kept of a request until its response comes. */
  record Waiting(String host, boolean head, boolean connect, long firstByteNanos) {}

  private final int max;
  private final Budget budget;
  private Waiting next;

  /** Those behind the next one; most connections never have any. */
  private Deque<Waiting> pipelined;

  private long beyond;

  Pending(int max, Budget budget) {
    this.max = max;
    this.budget = budget;
  }

  /** Adds a request; false when it can only be counted. */
  boolean add(Waiting request) {
    if (next == null && beyond == 0) {
      next = request;
      return true;
    }
    if (beyond > 0 || known() >= max || budget.isFull()) {
      beyond++;
      return false;
    }
    budget.reserve(1);
    if (pipelined == null) {
      pipelined = new ArrayDeque<>(2);
    }
    return pipelined.add(request);
  }

  /** The request that is answered next, or null when it is not known. */
  Waiting peek() {
    return next;
  }

  /** Takes the request that is answered next, or null when it is not known. */
  Waiting poll() {
    Waiting answered = next;
    if (answered == null) {
      beyond = Math.max(0, beyond - 1);
    } else {
      next = pipelined == null ? null : pipelined.poll();
      budget.release(next == null ? 0 : 1);
    }
    return answered;
  }

  private int known() {
    return (next == null ? 0 : 1) + (pipelined == null ? 0 : pipelined.size());
  }

  long size() {
    return known() + beyond;
  }

  void clear() {
    budget.release(pipelined == null ? 0 : pipelined.size());
    next = null;
    pipelined = null;
    beyond = 0;
  }
}
