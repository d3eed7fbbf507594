package io.gonetmon.analysis.admit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.http.ExchangeListener;
import io.gonetmon.http.HttpListener;
import io.gonetmon.model.Exchange;
import io.gonetmon.model.NotDecoded.Foreign;
import io.gonetmon.model.Outcome;
import io.gonetmon.model.Request;
import io.gonetmon.model.Response;
import io.gonetmon.model.Sample;
import io.gonetmon.where.Condition;
import io.gonetmon.where.ConditionSyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdmissionTest {
  private static final Request GET = Sample.request(1, "shop.example", "GET", "/cart");
  private static final Request POST = Sample.request(2, "shop.example", "POST", "/cart");
  private static final Response OK = Sample.response(GET, 200, 3);

  private final List<String> told = new ArrayList<>();

  /** Notes what is counted. */
  private final class Counted implements HttpListener, ExchangeListener {
    @Override
    public ExchangeListener request(Request request) {
      told.add(request.method());
      return this;
    }

    @Override
    public ExchangeListener unpaired(Response response) {
      told.add("unpaired " + response.status());
      return this;
    }

    @Override
    public void response(Response response) {
      told.add("" + response.status());
    }

    @Override
    public void end(Exchange exchange) {
      told.add("end");
    }

    @Override
    public void foreign(Foreign protocol, String name) {
      told.add("foreign");
    }

    @Override
    public void unparsed() {
      told.add("unparsed");
    }

    @Override
    public void forgotten() {
      told.add("forgotten");
    }
  }

  private Admission where(String text) throws ConditionSyntaxException {
    return new Admission(
        Condition.parse(text), new Counted(), messages -> told.add("dismissed " + messages));
  }

  @Test
  void decidesWithTheRequest() throws ConditionSyntaxException {
    Admission admission = where("method:GET");
    admission.request(GET).response(OK);
    admission.request(POST).response(OK);

    assertThat(told).containsExactly("GET", "200", "dismissed 1", "dismissed 1");
  }

  @Test
  void decidesWithTheResponseWhereThatSuffices() throws ConditionSyntaxException {
    Admission admission = where("status:2xx");
    ExchangeListener exchange = admission.request(GET);
    exchange.response(Sample.response(GET, 100, 1));
    assertThat(told).isEmpty();
    exchange.response(OK);

    assertThat(told).containsExactly("GET", "100", "200");
  }

  @Test
  void decidesAtTheEnd() throws ConditionSyntaxException {
    Admission admission = where("size:>1k");
    ExchangeListener exchange = admission.request(GET);
    exchange.response(OK);
    exchange.end(Sample.exchange(GET, OK, Outcome.ANSWERED));

    assertThat(told).containsExactly("dismissed 2");
  }

  @Test
  void dismissesWithTheRequestWhatThatRulesOut() throws ConditionSyntaxException {
    where("method:GET size:>1k").request(POST);

    assertThat(told).containsExactly("dismissed 1");
  }

  @Test
  void decidesOnARequestWithoutResponseAtItsEnd() throws ConditionSyntaxException {
    Admission admission = where("status:none");
    admission.request(GET).end(Sample.exchange(GET, null, Outcome.RESET));

    assertThat(told).containsExactly("GET", "end");
  }

  @Test
  void decidesAtOnceOnAnInterimResponseThatHasNoEnd() throws ConditionSyntaxException {
    where("outcome:answered").unpaired(Sample.unpaired(1, "shop.example", 100));

    assertThat(told).containsExactly("dismissed 1");
  }

  @Test
  void countsAResponseWithoutRequestThatMeetsIt() throws ConditionSyntaxException {
    Response response = Sample.unpaired(1, "shop.example", 200);
    Admission admission = where("outcome:unpaired");
    admission.unpaired(response).end(Sample.exchange(null, response, Outcome.UNPAIRED));

    assertThat(told).containsExactly("unpaired 200", "end");
  }

  @Test
  void holdsFewInterimResponsesBack() throws ConditionSyntaxException {
    ExchangeListener exchange = where("status:2xx").request(GET);
    for (int i = 0; i < 18; i++) {
      exchange.response(Sample.response(GET, 102, 1));
    }

    assertThat(told).containsExactly("forgotten", "forgotten");
  }
}
