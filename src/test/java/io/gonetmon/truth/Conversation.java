package io.gonetmon.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A connection and all that is said on it. What can be followed by nothing is the last. */
public record Conversation(
    Peer client, Peer server, Conditions conditions, List<Exchange> exchanges, Ending ending) {

  public Conversation {
    exchanges = List.copyOf(untilTheLast(exchanges));
    if (exchanges.get(exchanges.size() - 1).last()) {
      ending = Ending.SERVER_CLOSES;
    }
  }

  /** The host an exchange counts for. */
  public String hostOf(Exchange exchange) {
    return exchange.host().isEmpty() ? server.address() : exchange.host();
  }

  Peer peer(Side side) {
    return side == Side.CLIENT ? client : server;
  }

  /** Where each exchange lies in the two byte streams. */
  public List<Span> spans() {
    var spans = new ArrayList<Span>();
    long fromClient = 1;
    long fromServer = 1;
    for (Exchange exchange : exchanges) {
      Span span = Span.of(exchange, fromClient, fromServer);
      spans.add(span);
      fromClient = span.clientTo();
      fromServer = span.serverTo();
    }
    return spans;
  }

  private static List<Exchange> untilTheLast(List<Exchange> exchanges) {
    for (int i = 0; i < exchanges.size(); i++) {
      if (exchanges.get(i).last()) {
        return exchanges.subList(0, i + 1);
      }
    }
    return exchanges;
  }

  @Override
  public String toString() {
    return exchanges.stream()
        .map(exchange -> "\n    " + exchange)
        .collect(
            Collectors.joining(
                "", "%s > %s %s %s".formatted(client, server, conditions, ending), ""));
  }
}
