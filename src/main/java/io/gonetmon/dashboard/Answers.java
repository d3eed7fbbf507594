package io.gonetmon.dashboard;

import io.gonetmon.query.Answer;
import io.gonetmon.query.Query;
import io.gonetmon.query.Rows;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the panes that are shown have asked, and the last answer to each: an older one is shown
 * until the next has come. Confined to the sink's thread.
 */
final class Answers {
  private final Consumer<List<Query>> ask;
  private Map<Pane, Query> asked = Map.of();
  private final Map<Pane, Answer> known = new LinkedHashMap<>();

  /** The last answers with rows to panes to which the last one had none, as traffic has paused. */
  private final Map<Pane, Rows> before = new HashMap<>();

  Answers(Consumer<List<Query>> ask) {
    this.ask = ask;
  }

  /** Asks what is not asked yet, and forgets what is not shown any more. */
  void ask(Map<Pane, Query> wanted) {
    if (!wanted.equals(asked)) {
      known.keySet().retainAll(wanted.keySet());
      before.keySet().retainAll(wanted.keySet());
      asked = new LinkedHashMap<>(wanted);
      ask.accept(List.copyOf(new LinkedHashSet<>(wanted.values())));
    }
  }

  /** Takes an answer, if it belongs to a pane that is shown. */
  void take(Answer answer) {
    for (Map.Entry<Pane, Query> each : asked.entrySet()) {
      if (each.getValue().equals(answer.query())) {
        Answer last = known.put(each.getKey(), answer);
        remember(each.getKey(), last, answer);
      }
    }
  }

  private void remember(Pane pane, Answer last, Answer next) {
    if (!(next instanceof Rows rows) || !rows.keys().isEmpty()) {
      before.remove(pane);
    } else if (last instanceof Rows had && !had.keys().isEmpty() && isAlike(had, rows)) {
      before.put(pane, had);
    }
  }

  private static boolean isAlike(Rows one, Rows other) {
    return one.query().where().equals(other.query().where())
        && one.query().span().equals(other.query().span());
  }

  /** Whether there is nothing now, so that what was before is shown. */
  boolean isQuiet(Pane pane) {
    return before.containsKey(pane);
  }

  /** The rows that a pane shows, which may be those of before. */
  Optional<Rows> rows(Pane pane) {
    return Optional.ofNullable(before.get(pane)).or(() -> of(pane, Rows.class));
  }

  <T extends Answer> Optional<T> of(Pane pane, Class<T> type) {
    return Optional.ofNullable(known.get(pane)).filter(type::isInstance).map(type::cast);
  }
}
