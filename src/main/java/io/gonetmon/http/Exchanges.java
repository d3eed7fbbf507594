package io.gonetmon.http;

import io.gonetmon.model.Outcome;

/**
 * The exchange whose request, and the one whose response, is being sent on a connection. Confined
 * to the monitor thread.
 */
final class Exchanges {
  private final MessageStream requests;
  private final MessageStream responses;
  private OpenExchange asking;
  private OpenExchange answering;

  Exchanges(MessageStream requests, MessageStream responses) {
    this.requests = requests;
    this.responses = responses;
  }

  void ask(OpenExchange exchange) {
    asking = exchange;
  }

  /** A request that no response can be matched with. */
  void giveUp(OpenExchange exchange) {
    asking = null;
    exchange.readRequest(requests);
    exchange.end(Outcome.GAP);
  }

  /** Whether a final response is not over. */
  boolean isAnswering() {
    return answering != null;
  }

  void answer(OpenExchange exchange) {
    answering = exchange;
  }

  /** What the client sends from now on belongs to the tunnel that the response has opened. */
  void tunnel(OpenExchange exchange) {
    if (asking != exchange) {
      readRequest();
    }
    exchange.reopenRequest();
    asking = exchange;
  }

  /** Notes how much was read of a request that is still being sent. */
  void readRequest() {
    if (asking != null) {
      asking.readRequest(requests);
    }
  }

  void endRequest() {
    if (asking != null) {
      OpenExchange over = asking;
      asking = null;
      over.endRequest(requests);
    }
  }

  void endResponse() {
    if (answering != null) {
      OpenExchange over = answering;
      answering = null;
      over.endResponse(responses);
    }
  }

  /** The rest of a response will not come. */
  void endResponse(Outcome outcome) {
    if (answering != null) {
      OpenExchange over = answering;
      answering = null;
      over.readResponse(responses);
      over.end(outcome);
    }
  }

  /** Nothing follows on the connection. */
  void end(Outcome outcome) {
    readRequest();
    endResponse(outcome);
    if (asking != null) {
      asking.end(outcome);
    }
  }
}
