package io.gonetmon.http;

import io.gonetmon.model.Exchange;
import io.gonetmon.model.Message;
import io.gonetmon.model.NotDecoded.Foreign;
import io.gonetmon.model.Request;
import io.gonetmon.model.Response;

/** Counts nothing: it only keeps the message that was found last. */
final class Latest implements HttpListener, ExchangeListener {
  private Exchange ended;
  private Message message;

  Exchange ended() {
    return ended;
  }

  Message message() {
    return message;
  }

  @Override
  public ExchangeListener request(Request request) {
    message = request;
    return this;
  }

  @Override
  public ExchangeListener unpaired(Response response) {
    throw new IllegalStateException("a response without request after " + message);
  }

  @Override
  public void response(Response response) {
    message = response;
  }

  @Override
  public void end(Exchange exchange) {
    ended = exchange;
  }

  @Override
  public void foreign(Foreign protocol, String name) {}

  @Override
  public void unparsed() {
    throw new IllegalStateException("something was not understood after " + message);
  }

  @Override
  public void forgotten() {
    throw new IllegalStateException("something was given up after " + message);
  }
}
