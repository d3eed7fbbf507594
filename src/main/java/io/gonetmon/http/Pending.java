package io.gonetmon.http;

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
  private final Deque<Waiting> known = new ArrayDeque<>(2);
  private long beyond;

  Pending(int max) {
    this.max = max;
  }

  /** Adds a request; false when it can only be counted. */
  boolean add(Waiting request) {
    if (beyond == 0 && known.size() < max) {
      known.add(request);
      return true;
    }
    beyond++;
    return false;
  }

  /** The request that is answered next, or null when it is not known. */
  Waiting peek() {
    return known.peek();
  }

  /** Takes the request that is answered next, or null when it is not known. */
  Waiting poll() {
    Waiting next = known.poll();
    if (next == null && beyond > 0) {
      beyond--;
    }
    return next;
  }

  long size() {
    return known.size() + beyond;
  }

  void clear() {
    known.clear();
    beyond = 0;
  }
}
