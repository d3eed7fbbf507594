package io.gonetmon.truth;

import java.util.ArrayList;
import java.util.List;

/**
 * Where an exchange lies in the two byte streams of its connection; the first byte of each is at 1.
 *
 * @param request the first byte of the request
 * @param responses the first bytes of the interim and final responses, in order
 */
public record Span(
    Exchange exchange,
    long clientFrom,
    long clientTo,
    long serverFrom,
    long serverTo,
    long request,
    List<Long> responses) {

  static Span of(Exchange exchange, long clientFrom, long serverFrom) {
    long client = clientFrom;
    long server = serverFrom;
    long request = clientFrom;
    var responses = new ArrayList<Long>();
    for (Turn turn : exchange.turns()) {
      if (turn.part() == Part.REQUEST) {
        request = client + turn.skip();
      } else if (turn.part() != Part.MORE) {
        responses.add(server);
      }
      if (turn.side() == Side.CLIENT) {
        client += turn.bytes().length;
      } else {
        server += turn.bytes().length;
      }
    }
    return new Span(
        exchange, clientFrom, client, serverFrom, server, request, List.copyOf(responses));
  }

  /** The first byte of the final response, where there is one. */
  long answer() {
    return responses.get(responses.size() - 1);
  }
}
