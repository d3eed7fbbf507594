package io.gonetmon.analysis;

import io.gonetmon.http.ExchangeListener;
import io.gonetmon.model.Exchange;
import io.gonetmon.model.Outcome;
import io.gonetmon.model.Request;
import io.gonetmon.model.Response;

/** Counts what becomes of one request in the rows that it belongs to. */
final class CountedExchange implements ExchangeListener {
  private final Statistics statistics;
  private final RowSet rows;

  /** Null when only the response was seen. */
  private final Request request;

  /** Neighbours among the requests that wait for their response; null at either end. */
  CountedExchange older;

  CountedExchange younger;

  private boolean waits;

  CountedExchange(Statistics statistics, Request request, RowSet rows) {
    this.statistics = statistics;
    this.request = request;
    this.rows = rows;
    this.waits = request != null;
  }

  Request request() {
    return request;
  }

  RowSet rows() {
    return rows;
  }

  @Override
  public void response(Response response) {
    statistics.response(response, rows);
    if (!response.isInterim()) {
      stopWaiting();
    }
  }

  @Override
  public void end(Exchange exchange) {
    statistics.end(exchange, rows);
    if (exchange.outcome() != Outcome.OPEN) {
      stopWaiting();
    }
  }

  private void stopWaiting() {
    if (waits) {
      waits = false;
      statistics.answered(this);
    }
  }
}
