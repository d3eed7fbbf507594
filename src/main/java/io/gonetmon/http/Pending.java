package io.gonetmon.http;

import io.gonetmon.bound.Budget;
import io.gonetmon.model.Outcome;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The exchanges of a connection that wait for their responses, in order. Those beyond the bound are
 * only counted, so that order is kept. Confined to the monitor thread.
 */
final class Pending {
  private final int max;
  private final Budget budget;
  private final Budget memory;
  private OpenExchange next;

  /** Those behind the next one; most connections never have any. */
  private Deque<OpenExchange> pipelined;

  private long beyond;

  /**
   * @param budget of those behind the next one, on all connections together
   * @param memory of bytes, from which the next one is reserved
   */
  Pending(int max, Budget budget, Budget memory) {
    this.max = max;
    this.budget = budget;
    this.memory = memory;
  }

  /** Adds an exchange; false when it can only be counted. */
  boolean add(OpenExchange exchange) {
    if (next == null && beyond == 0) {
      next = exchange;
      memory.reserve(next.memoryBytes());
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
    return pipelined.add(exchange);
  }

  /** The exchange that is answered next, or null when it is not known. */
  OpenExchange peek() {
    return next;
  }

  /** Takes the exchange that is answered next, or null when it is not known. */
  OpenExchange poll() {
    OpenExchange answered = next;
    if (answered == null) {
      beyond = Math.max(0, beyond - 1);
    } else {
      memory.release(answered.memoryBytes());
      next = pipelined == null ? null : pipelined.poll();
      if (next != null) {
        budget.release(1);
        memory.reserve(next.memoryBytes());
      }
    }
    return answered;
  }

  private int known() {
    return (next == null ? 0 : 1) + (pipelined == null ? 0 : pipelined.size());
  }

  long size() {
    return known() + beyond;
  }

  /** Ends all of them with the same outcome. */
  void endAll(Outcome outcome) {
    for (OpenExchange each = poll(); each != null; each = poll()) {
      each.end(outcome);
    }
    beyond = 0;
  }
}
