package io.gonetmon.dashboard;

import io.gonetmon.model.Exchange;
import io.gonetmon.model.Outcome;
import io.gonetmon.model.Request;
import io.gonetmon.where.Condition;

/** What there is to say about a request that waits for its response. */
final class Waiting {
  private Waiting() {}

  /** Its key in a list, which is no number. */
  static String key(Request request) {
    return "waiting " + request.peers().connection() + "/" + request.ordinal();
  }

  static boolean matches(Condition where, Request request) {
    return where.equals(Condition.ALL) || where.matches(exchange(request));
  }

  private static Exchange exchange(Request request) {
    return new Exchange(request, null, 0, 0, 0, 0, 0, 0, 0, Outcome.OPEN);
  }
}
