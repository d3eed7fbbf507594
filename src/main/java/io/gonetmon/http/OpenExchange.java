package io.gonetmon.http;

import io.gonetmon.model.Exchange;
import io.gonetmon.model.Outcome;
import io.gonetmon.model.Request;
import io.gonetmon.model.Response;

/** An exchange that is not over, and what has been read of it. Confined to the monitor thread. */
final class OpenExchange {
  private final Request request;
  private final ExchangeListener listener;
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

  private OpenExchange(Request request, Response response, ExchangeListener listener) {
    this.request = request;
    this.response = response;
    this.listener = listener;
    this.requestOver = request == null;
  }

  static OpenExchange of(Request request, HttpListener listener) {
    return new OpenExchange(request, null, listener.request(request));
  }

  static OpenExchange unpaired(Response response, HttpListener listener) {
    return new OpenExchange(null, response, listener.unpaired(response));
  }

  /** Null when only the response was seen. */
  Request request() {
    return request;
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
            outcome(outcome)));
  }

  private Outcome outcome(Outcome otherwise) {
    if (request == null) {
      return Outcome.UNPAIRED;
    }
    return responseOver ? Outcome.ANSWERED : otherwise;
  }
}
