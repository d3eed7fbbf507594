package io.gonetmon.analysis.admit;

import io.gonetmon.http.ExchangeListener;
import io.gonetmon.http.HttpListener;
import io.gonetmon.model.Exchange;
import io.gonetmon.model.NotDecoded.Foreign;
import io.gonetmon.model.Outcome;
import io.gonetmon.model.Request;
import io.gonetmon.model.Response;
import io.gonetmon.where.Condition;
import io.gonetmon.where.Field.Stage;
import java.util.function.IntConsumer;

/**
 * Lets those exchanges be counted that meet a condition: as soon as that is decided, with all
 * messages until then. Confined to the monitor thread.
 */
public final class Admission implements HttpListener {
  private final Condition where;
  private final Condition ofRequest;
  private final Stage decidedWith;
  private final HttpListener counted;
  private final IntConsumer dismissed;
  private final ExchangeListener notCounted = new Dismissed();

  /** What becomes of an exchange that is not counted. */
  private final class Dismissed implements ExchangeListener {
    @Override
    public void response(Response response) {
      dismissed.accept(1);
    }

    @Override
    public void end(Exchange exchange) {
      // All its messages were dismissed as they came.
    }
  }

  /**
   * @param dismissed takes how many messages are not counted
   */
  public Admission(Condition where, HttpListener counted, IntConsumer dismissed) {
    this.where = where;
    this.ofRequest = Condition.ofRequest(where);
    this.decidedWith = Condition.stage(where);
    this.counted = counted;
    this.dismissed = dismissed;
  }

  @Override
  public ExchangeListener request(Request request) {
    if (!ofRequest.matches(soFar(request, null))) {
      return dismiss(1);
    }
    return decidedWith == Stage.REQUEST ? counted.request(request) : new Undecided(this, request);
  }

  /** An interim response without its request has no end, and is decided now. */
  @Override
  public ExchangeListener unpaired(Response response) {
    if (decidedWith == Stage.END && !response.isInterim()) {
      return new Undecided(this, response);
    }
    boolean isMet = where.matches(soFar(null, response));
    return isMet ? counted.unpaired(response) : dismiss(1);
  }

  @Override
  public void foreign(Foreign protocol, String name) {
    counted.foreign(protocol, name);
  }

  @Override
  public void unparsed() {
    counted.unparsed();
  }

  @Override
  public void forgotten() {
    counted.forgotten();
  }

  boolean isDecidedWithResponse() {
    return decidedWith == Stage.RESPONSE;
  }

  boolean isMet(Exchange exchange) {
    return where.matches(exchange);
  }

  HttpListener counted() {
    return counted;
  }

  ExchangeListener dismiss(int messages) {
    dismissed.accept(messages);
    return notCounted;
  }

  /** What is known of an exchange that is not over. */
  static Exchange soFar(Request request, Response response) {
    Outcome outcome = request == null ? Outcome.UNPAIRED : Outcome.OPEN;
    return new Exchange(request, response, 0, 0, 0, 0, 0, 0, 0, outcome);
  }
}
