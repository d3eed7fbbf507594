package io.gonetmon.http;

import io.gonetmon.model.NotDecoded.Foreign;
import io.gonetmon.model.Request;
import io.gonetmon.model.Response;

/** Receives what is found in HTTP connections, in order. Called on the monitor thread. */
public interface HttpListener {
  /** A request; returns the listener for what becomes of it. */
  ExchangeListener request(Request request);

  /** A response whose request is not known; returns the listener for its end. */
  ExchangeListener unpaired(Response response);

  /**
   * A connection, or a tunnel, that speaks something else.
   *
   * @param name of the server, or empty when it is not known
   */
  void foreign(Foreign protocol, String name);

  /** A stream, or the rest of it, that cannot be understood. */
  void unparsed();

  /** Requests that are no longer matched with their responses, to stay within a bound. */
  void forgotten();
}
