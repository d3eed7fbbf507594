package io.gonetmon.analysis.admit;

import io.gonetmon.http.ExchangeListener;
import io.gonetmon.model.Exchange;
import io.gonetmon.model.Request;
import io.gonetmon.model.Response;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds the messages of an exchange back until it is known whether they count. Confined to the
 * monitor thread.
 */
final class Undecided implements ExchangeListener {
  private static final int MOST_INTERIM = 16;

  private final Admission admission;

  /** Null when only the response was seen. */
  private final Request request;

  private final List<Response> responses = new ArrayList<>(1);

  /** What becomes of the exchange; null until that is decided. */
  private ExchangeListener decided;

  Undecided(Admission admission, Request request) {
    this.admission = admission;
    this.request = request;
  }

  /** Of a response whose request is not known. */
  Undecided(Admission admission, Response response) {
    this.admission = admission;
    this.request = null;
    responses.add(response);
  }

  @Override
  public void response(Response response) {
    if (decided != null) {
      decided.response(response);
    } else if (response.isInterim() && responses.size() == MOST_INTERIM) {
      admission.forgotten();
    } else {
      responses.add(response);
      if (admission.isDecidedWithResponse() && !response.isInterim()) {
        decide(Admission.soFar(request, response));
      }
    }
  }

  @Override
  public void end(Exchange exchange) {
    if (decided == null) {
      decide(exchange);
    }
    decided.end(exchange);
  }

  private void decide(Exchange exchange) {
    decided =
        admission.isMet(exchange)
            ? count()
            : admission.dismiss(responses.size() + (request == null ? 0 : 1));
    responses.clear();
  }

  private ExchangeListener count() {
    if (request == null) {
      return admission.counted().unpaired(responses.get(0));
    }
    ExchangeListener exchange = admission.counted().request(request);
    responses.forEach(exchange::response);
    return exchange;
  }
}
