package io.gonetmon.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.Exchange;
import io.gonetmon.model.Outcome;
import io.gonetmon.model.Request;
import io.gonetmon.model.RequestFields;
import io.gonetmon.model.Sample;
import org.junit.jupiter.api.Test;

final class ExchangeJsonTest {
  private static final long AT = 1_764_086_400_500_000_000L;

  @Test
  void writesAllFactsOfAnExchange() {
    RequestFields fields =
        new RequestFields(
            "id=REDACTED",
            "curl/8.1",
            "http://shop.example/",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
    Request request =
        new Request(AT, AT, Sample.peers(7, 1), 3, "shop.example", "GET", "/a/b", "/a", 1, fields);

    assertThat(
            line(
                Sample.exchange(
                    request, Sample.response(request, 200, 2_500_001), Outcome.ANSWERED)))
        .isEqualTo(
            "{\"type\":\"exchange\",\"at\":\"2025-11-25T16:00:00.500000000Z\",\"outcome\":\"answered\","
                + "\"status\":200,\"host\":\"shop.example\",\"method\":\"GET\",\"path\":\"/a/b\","
                + "\"query\":\"id=REDACTED\",\"section\":\"/a\",\"version\":\"1.1\","
                + "\"userAgent\":\"curl/8.1\",\"referrer\":\"http://shop.example/\","
                + "\"traceparent\":\"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\",\"ordinal\":3,"
                + "\"connection\":1,\"interface\":\"eth0\",\"client\":\"10.0.0.7\","
                + "\"clientPort\":40000,\"server\":\"10.0.1.1:80\",\"requestHeadBytes\":10,"
                + "\"requestBodyBytes\":100,\"responseHeadBytes\":10,\"responseBodyBytes\":100,"
                + "\"retransmitted\":0,\"waitingMillis\":2.500001,\"responseTimeMillis\":2.500001,"
                + "\"totalMillis\":2.500001,\"handshakeMillis\":null}\n");
  }

  @Test
  void writesNullWhereNothingIsKnown() {
    assertThat(
            line(Sample.exchange(Sample.request(AT, "h", "GET", "/"), null, Outcome.CLIENT_CLOSED)))
        .contains("\"outcome\":\"client-closed\",\"status\":null")
        .contains("\"responseTimeMillis\":null");
  }

  @Test
  void escapesWhatWouldEndAText() {
    assertThat(
            line(
                Sample.exchange(
                    Sample.request(AT, "h", "GET", "/a\"b\\c"), null, Outcome.CLIENT_CLOSED)))
        .contains("\"path\":\"/a\\\"b\\\\c\",");
  }

  private static String line(Exchange exchange) {
    var line = new LineBuffer();
    new ExchangeJson().append(line, exchange);
    return line.toString();
  }
}
