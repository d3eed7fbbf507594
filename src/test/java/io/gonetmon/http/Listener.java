package io.gonetmon.http;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes down the messages of a conversation, a line for each: {@code GET /a of h} and {@code 200
 * of h after 3 ms}, the time only when the response is paired.
 */
final class Listener implements HttpListener {
  private List<String> lines = new ArrayList<>();

  List<String> take() {
    List<String> taken = lines;
    lines = new ArrayList<>();
    return taken;
  }

  @Override
  public void request(Message.Request request) {
    lines.add(request.method() + " " + request.section() + " of " + request.host());
  }

  @Override
  public void response(Message.Response response) {
    long nanos = response.responseNanos();
    String time = nanos == Message.Response.UNPAIRED ? "" : " after " + nanos / 1_000_000 + " ms";
    lines.add(response.status() + " of " + response.host() + time);
  }

  @Override
  public void unparsed() {
    lines.add("unparsed");
  }

  @Override
  public void evicted() {
    lines.add("evicted");
  }
}
