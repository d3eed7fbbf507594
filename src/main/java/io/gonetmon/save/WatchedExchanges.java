package io.gonetmon.save;

import io.gonetmon.http.ExchangeListener;
import io.gonetmon.http.HttpListener;
import io.gonetmon.model.Exchange;
import io.gonetmon.model.NotDecoded.Foreign;
import io.gonetmon.model.Request;
import io.gonetmon.model.Response;

/** Has the connections of exchanges saved, and what became of these. */
record WatchedExchanges(HttpListener listener, FrameKeeper keeper) implements HttpListener {

  private record Watched(ExchangeListener listener, FrameKeeper keeper)
      implements ExchangeListener {
    @Override
    public void response(Response response) {
      listener.response(response);
    }

    @Override
    public void end(Exchange exchange) {
      keeper.over(exchange);
      listener.end(exchange);
    }
  }

  @Override
  public ExchangeListener request(Request request) {
    keeper.want();
    return new Watched(listener.request(request), keeper);
  }

  @Override
  public ExchangeListener unpaired(Response response) {
    keeper.want();
    return new Watched(listener.unpaired(response), keeper);
  }

  @Override
  public void foreign(Foreign protocol, String name) {
    listener.foreign(protocol, name);
  }

  @Override
  public void unparsed() {
    listener.unparsed();
  }

  @Override
  public void forgotten() {
    listener.forgotten();
  }
}
