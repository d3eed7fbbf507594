package io.gonetmon.http;

import io.gonetmon.model.Exchange;
import io.gonetmon.model.Outcome;
import io.gonetmon.model.Request;
import io.gonetmon.model.Response;

/** An exchange that is not over, and what has been read of it. Confined to the monitor thread. */
final class OpenExchange {
  /** Of one whose texts are empty, with what its listener keeps, roughly. */
  private static final int BYTES = 400;

  private final Request request;
  private final ExchangeListener listener;
  private final Ends ends;

  /** Segments sent again on the connection before it began. */
  private final int retransmittedBefore;

  private Response response;
  private boolean requestOver;
  private boolean responseOver;
  private boolean ended;
  private int requestHeadBytes;
  private int interimHeadBytes;
  private int finalHeadBytes;
  private long requestBodyBytes;
  private long responseBodyBytes;
  private long requestEndNanos;
  private long responseEndNanos;

  private OpenExchange(Request request, Response response, ExchangeListener listener, Ends ends) {
    this.request = request;
    this.response = response;
    this.listener = listener;
    this.ends = ends;
    this.retransmittedBefore = ends.retransmitted();
    this.requestOver = request == null;
  }

  static OpenExchange of(Request request, Ends ends) {
    return new OpenExchange(request, null, ends.http().listener().request(request), ends);
  }

  static OpenExchange unpaired(Response response, Ends ends) {
    return new OpenExchange(null, response, ends.http().listener().unpaired(response), ends);
  }

  /** Null when only the response was seen. */
  Request request() {
    return request;
  }

  /** What it takes, roughly. */
  int memoryBytes() {
    return BYTES + request.host().length() + request.path().length() + request.section().length();
  }

  /** Takes a response to the request, whose head was just read. */
  void response(Response answer, MessageExtent extent) {
    listener.response(answer);
    if (answer.isInterim()) {
      interimHeadBytes += extent.headBytes();
    } else {
      response = answer;
    }
  }

  /** Notes how much was read of the request. */
  void readRequest(MessageExtent extent) {
    requestHeadBytes = extent.headBytes();
    requestBodyBytes = extent.bodyBytes();
    requestEndNanos = extent.lastByteNanos();
  }

  /** Nothing more belongs to the request. */
  void endRequest(MessageExtent extent) {
    readRequest(extent);
    endRequest();
  }

  /** The end of the request is not known. */
  void endRequest() {
    requestOver = true;
    endIfOver();
  }

  /** What the client sends from now on belongs to a tunnel. */
  void reopenRequest() {
    requestOver = false;
  }

  /** Nothing more belongs to the final response. */
  void endResponse(MessageExtent extent) {
    readResponse(extent);
    responseOver = true;
    endIfOver();
  }

  /** Notes how much was read of the final response. */
  void readResponse(MessageExtent extent) {
    finalHeadBytes = extent.headBytes();
    responseBodyBytes = extent.bodyBytes();
    responseEndNanos = extent.lastByteNanos();
  }

  private void endIfOver() {
    if (requestOver && responseOver) {
      end(Outcome.ANSWERED);
    }
  }

  /** Ends the exchange, with that outcome unless the response is over. */
  void end(Outcome outcome) {
    if (ended) {
      return;
    }
    ended = true;
    listener.end(
        new Exchange(
            request,
            response,
            requestHeadBytes,
            requestBodyBytes,
            requestEndNanos,
            interimHeadBytes + finalHeadBytes,
            responseBodyBytes,
            responseEndNanos,
            ends.retransmitted() - retransmittedBefore,
            outcome(outcome)));
  }

  private Outcome outcome(Outcome otherwise) {
    if (request == null) {
      return Outcome.UNPAIRED;
    }
    return responseOver ? Outcome.ANSWERED : otherwise;
  }
}
