package io.gonetmon.analysis;

import io.gonetmon.query.Query;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** What live sinks ask for, each until it asks for something else. Shared by sinks and monitor. */
public final class Queries {
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final AtomicBoolean changed = new AtomicBoolean();

  /** What one of them asks for. */
  private static final class Asked {
    private volatile List<Query> queries = List.of();
  }

  /**
   * For one more that asks: takes what it asks for from then on, whatever others ask.
   *
   * @param wake called when it has asked
   */
  public Consumer<List<Query>> asker(Runnable wake) {
    Asked mine = new Asked();
    asked.add(mine);
    return questions -> {
      mine.queries = List.copyOf(questions);
      changed.set(true);
      wake.run();
    };
  }

  /** What all of them ask for, each question once. */
  List<Query> current() {
    var all = new LinkedHashSet<Query>();
    asked.forEach(each -> all.addAll(each.queries));
    return List.copyOf(all);
  }

  /** Whether something else was asked for since the last call. */
  boolean takeChange() {
    return changed.compareAndSet(true, false);
  }
}
