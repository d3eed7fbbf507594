package io.gonetmon.analysis;

import io.gonetmon.model.RowQuery;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** What a live sink asks for, until it asks for something else. Shared by sinks and monitor. */
public final class RowQueries {
  private volatile List<RowQuery> queries = List.of();
  private final AtomicBoolean changed = new AtomicBoolean();

  /** Asks for other rows from now on. */
  public void ask(List<RowQuery> other) {
    queries = List.copyOf(other);
    changed.set(true);
  }

  List<RowQuery> current() {
    return queries;
  }

  /** Whether something else was asked for since the last call. */
  boolean takeChange() {
    return changed.compareAndSet(true, false);
  }
}
