package io.gonetmon.http;

import io.gonetmon.http.syntax.StartLineDetector;
import io.gonetmon.model.Outcome;
import io.gonetmon.tcp.ConnectionReader.Ending;
import io.gonetmon.tcp.Direction;

/**
 * Which direction of a connection the requests take, once that is known, and so what may begin
 * where. Confined to the monitor thread.
 */
final class Roles {
  /** The direction of the requests, or null while it is not known. */
  private Direction requests;

  boolean areKnown() {
    return requests != null;
  }

  Direction requests() {
    return requests;
  }

  void requestsCome(Direction direction) {
    requests = direction;
  }

  boolean isRequests(Direction direction) {
    return direction == requests;
  }

  boolean isResponses(Direction direction) {
    return direction.reverse() == requests;
  }

  private boolean mayRequest(Direction direction) {
    return requests == null || requests == direction;
  }

  private boolean mayRespond(Direction direction) {
    return requests == null || requests != direction;
  }

  /** Whether a segment begins like a message of that direction, as far as it goes. */
  boolean looksLikeStart(Direction direction, byte[] data, int from, int to) {
    return (mayRespond(direction) && StartLineDetector.response(data, from, to))
        || (mayRequest(direction) && StartLineDetector.request(data, from, to));
  }

  /** Whether a segment begins with a start line of that direction, of which enough is there. */
  boolean isStart(Direction direction, byte[] data, int from, int to) {
    return (mayRespond(direction) && StartLineDetector.isResponse(data, from, to))
        || (mayRequest(direction) && StartLineDetector.isRequest(data, from, to));
  }

  /** What becomes of an exchange when its connection ends. */
  Outcome outcome(Ending ending) {
    return switch (ending) {
      case OPEN -> Outcome.OPEN;
      case ABANDONED -> Outcome.GAP;
      case RESET -> Outcome.RESET;
      case CLOSED_BY_ORIGINATOR -> closedBy(Direction.ORIGINATOR);
      case CLOSED_BY_RESPONDER -> closedBy(Direction.RESPONDER);
    };
  }

  private Outcome closedBy(Direction direction) {
    return isResponses(direction) ? Outcome.SERVER_CLOSED : Outcome.CLIENT_CLOSED;
  }
}
