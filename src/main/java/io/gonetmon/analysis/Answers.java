package io.gonetmon.analysis;

import io.gonetmon.bound.HeapShare;
import io.gonetmon.history.History;
import io.gonetmon.history.Keys;
import io.gonetmon.history.Waiting;
import io.gonetmon.history.ring.KeepLimits;
import io.gonetmon.history.ring.KeptExchanges;
import io.gonetmon.model.Dimension;
import io.gonetmon.model.Exchange;
import io.gonetmon.query.Answer;
import io.gonetmon.query.DetailQuery;
import io.gonetmon.query.ExchangeQuery;
import io.gonetmon.query.Query;
import io.gonetmon.query.RowQuery;
import io.gonetmon.query.Span;
import io.gonetmon.query.TimelineQuery;
import io.gonetmon.where.Condition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What live sinks ask for: answered from the session, from the history of each second, and from the
 * exchanges that are kept. Only there when a sink is live. Confined to the monitor thread.
 */
final class Answers {
  private final Statistics statistics;
  private final History history;
  private final RunRows run;
  private final KeptExchanges exchanges;

  Answers(Statistics statistics, KeepLimits keep) {
    this(statistics, keep, HeapShare.HISTORY.bytes());
  }

  /**
   * @param historyBytes that the history may take
   */
  Answers(Statistics statistics, KeepLimits keep, long historyBytes) {
    this.statistics = statistics;
    this.history = new History(historyBytes);
    this.run = new RunRows(statistics.breakdowns(), history);
    this.exchanges = new KeptExchanges(keep);
    statistics.countFailures();
  }

  /** Notes what was counted since the last call, as of that second. */
  void endTick(long second) {
    statistics.breakdowns().endTick(history, second);
    history.add(second);
  }

  /** Keeps exchanges that are over. */
  void keep(List<Exchange> over) {
    exchanges.keep(over);
  }

  /**
   * Answers what is asked, if it can be answered yet.
   *
   * @param start when the run began, and {@code now} the time
   */
  Optional<Answer> answer(Query query, Instant start, Instant now) {
    if (!history.isBegun()) {
      return Optional.empty();
    }
    if (query instanceof RowQuery rows) {
      return Optional.of(answer(rows, start, now));
    }
    if (query instanceof TimelineQuery timeline) {
      return Optional.of(answer(timeline));
    }
    if (query instanceof ExchangeQuery list) {
      return Optional.of(exchanges.answer(list, history.end()));
    }
    return query instanceof DetailQuery detail
        ? Optional.of(exchanges.answer(detail))
        : Optional.empty();
  }

  private Answer answer(RowQuery query, Instant start, Instant now) {
    Map<String, Waiting> waiting = statistics.open().by(query);
    Optional<Keys> keys = Keys.of(query);
    if (keys.isEmpty()) {
      return exchanges.answer(query, history.end(), waiting);
    }
    if (query.span().equals(Span.RUN)) {
      statistics.breakdowns().sets().settle();
      return run.answer(query, start, now, keys.get().meant(), waiting);
    }
    return history.answer(query, keys.get().meant(), waiting, this::addresses);
  }

  private List<String> addresses(String host) {
    return statistics
        .breakdowns()
        .by(Dimension.HOST)
        .find(host)
        .map(BreakdownRow::addresses)
        .orElse(List.of());
  }

  private Answer answer(TimelineQuery query) {
    if (query.where().equals(Condition.ALL)) {
      return history.answer(query);
    }
    return Keys.dimension(query.where())
        .filter(each -> each.parent().isEmpty() && !each.isOfResponse())
        .<Answer>map(each -> history.answer(query, each, query.where()::matchesKey))
        .orElseGet(() -> exchanges.answer(query, history.end()));
  }
}
