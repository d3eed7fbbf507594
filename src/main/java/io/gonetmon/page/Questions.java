package io.gonetmon.page;

import io.gonetmon.model.Dimension;
import io.gonetmon.query.ExchangeQuery;
import io.gonetmon.query.Order;
import io.gonetmon.query.Query;
import io.gonetmon.query.RowQuery;
import io.gonetmon.query.Span;
import io.gonetmon.query.TimelineQuery;
import io.gonetmon.where.Condition;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What a report asks the engine for. */
public final class Questions {
  static final int CELLS = 96;
  static final int SLOWEST_KEPT = 200;

  private static final int TRACE_CELLS = 40;

  static final Query TIMELINE = new TimelineQuery(Span.RUN, Condition.ALL, CELLS);
  static final Query HOSTS = rows(Dimension.HOST, 50);
  static final Query CLIENTS = rows(Dimension.CLIENT, 20);
  static final Query FAILURES = rows(Dimension.FAILURE, 15);
  static final Query STATUSES = rows(Dimension.STATUS, 20);
  static final Query SLOWEST =
      new ExchangeQuery(
          ExchangeQuery.Kept.SLOWEST,
          Span.RUN,
          Condition.ALL,
          ExchangeQuery.Order.SLOWEST,
          OptionalLong.empty(),
          0,
          SLOWEST_KEPT);

  /** All of it. */
  public static final List<Query> ALL =
      List.of(TIMELINE, HOSTS, CLIENTS, FAILURES, STATUSES, SLOWEST);

  private Questions() {}

  private static Query rows(Dimension dimension, int count) {
    return new RowQuery(
        dimension,
        Optional.empty(),
        Span.RUN,
        Condition.ALL,
        Order.REQUESTS,
        false,
        Optional.empty(),
        0,
        count,
        TRACE_CELLS);
  }
}
