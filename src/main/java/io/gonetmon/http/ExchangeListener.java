package io.gonetmon.http;

import io.gonetmon.model.Exchange;
import io.gonetmon.model.Response;

/** Receives what becomes of one request. Called on the monitor thread. */
public interface ExchangeListener {
  /** A response to it: any number of interim ones, then at most one that is final. */
  void response(Response response);

  /** The exchange is over. An interim response without a known request has no end. */
  void end(Exchange exchange);
}
