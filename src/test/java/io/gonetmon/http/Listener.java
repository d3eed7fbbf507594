package io.gonetmon.http;

import io.gonetmon.model.Exchange;
import io.gonetmon.model.NotDecoded.Foreign;
import io.gonetmon.model.Request;
import io.gonetmon.model.Response;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes down the messages of a conversation, a line for each: {@code GET /a of h} and {@code 200
 * of h after 3 ms}, the time only when the response is paired.
 */
final class Listener implements HttpListener {
  private List<String> lines = new ArrayList<>();
  private List<Exchange> exchanges = new ArrayList<>();

  /** The exchanges that have ended since the last call. */
  List<Exchange> takeExchanges() {
    List<Exchange> taken = exchanges;
    exchanges = new ArrayList<>();
    return taken;
  }

  List<String> take() {
    List<String> taken = lines;
    lines = new ArrayList<>();
    return taken;
  }

  @Override
  public ExchangeListener request(Request request) {
    lines.add(request.method() + " " + request.section() + " of " + request.host());
    return new End();
  }

  @Override
  public ExchangeListener unpaired(Response response) {
    note(response);
    return new End();
  }

  private void note(Response response) {
    long nanos = response.responseNanos();
    String time = nanos == Response.UNPAIRED ? "" : " after " + nanos / 1_000_000 + " ms";
    lines.add(response.status() + " of " + response.host() + time);
  }

  /** Writes responses down, and keeps the exchange. */
  private final class End implements ExchangeListener {
    @Override
    public void response(Response response) {
      note(response);
    }

    @Override
    public void end(Exchange exchange) {
      exchanges.add(exchange);
    }
  }

  @Override
  public void foreign(Foreign protocol, String name) {
    lines.add("not decoded: " + protocol + (name.isEmpty() ? "" : " of " + name));
  }

  @Override
  public void unparsed() {
    lines.add("unparsed");
  }

  @Override
  public void forgotten() {
    lines.add("evicted");
  }
}
