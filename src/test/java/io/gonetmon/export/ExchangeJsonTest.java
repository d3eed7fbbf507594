package io.gonetmon.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.Exchange;
import io.gonetmon.model.Outcome;
import io.gonetmon.model.Peers;
import io.gonetmon.model.Request;
import io.gonetmon.model.RequestFields;
import io.gonetmon.model.Sample;
import java.util.List;
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

  /** One writer remembers parts of lines, a new one does not. */
  @Test
  void writesTheSameWhateverItRemembers() {
    var writer = new ExchangeJson();
    for (Request each : requests()) {
      for (int status : new int[] {200, 500}) {
        Exchange exchange =
            Sample.exchange(each, Sample.response(each, status, 5), Outcome.ANSWERED);
        assertThat(line(writer, exchange)).isEqualTo(line(exchange));
        assertThat(line(writer, exchange)).isEqualTo(line(exchange));
      }
    }
  }

  /** Each differs from the first one in one thing that is written. */
  private static List<Request> requests() {
    var none = RequestFields.NONE;
    Peers peers = Sample.peers(7, 1);
    return List.of(
        new Request(AT, AT, peers, 1, "h", "GET", "/a/b", "/a", 1, none),
        new Request(AT + 1, AT + 1, peers, 2, "h", "GET", "/a/b", "/a", 1, none),
        new Request(AT, AT, peers, 1, "h2", "GET", "/a/b", "/a", 1, none),
        new Request(AT, AT, peers, 1, "h", "PUT", "/a/b", "/a", 1, none),
        new Request(AT, AT, peers, 1, "h", "GET", "/a/c", "/a", 1, none),
        new Request(AT, AT, peers, 1, "h", "GET", "/a/b", "/a/b", 1, none),
        new Request(AT, AT, peers, 1, "h", "GET", "/a/b", "/a", 0, none),
        new Request(AT, AT, peers, 1, "h", "GET", "/a/b", "/a", 1, fields("q=1", "", "", "")),
        new Request(AT, AT, peers, 1, "h", "GET", "/a/b", "/a", 1, fields("", "curl", "", "")),
        new Request(AT, AT, peers, 1, "h", "GET", "/a/b", "/a", 1, fields("", "", "/r", "")),
        new Request(AT, AT, peers, 1, "h", "GET", "/a/b", "/a", 1, fields("", "", "", "t")),
        new Request(AT, AT, Sample.peers(8, 1), 1, "h", "GET", "/a/b", "/a", 1, none),
        new Request(AT, AT, Sample.peers(7, 1025), 1, "h", "GET", "/a/b", "/a", 1, none));
  }

  private static RequestFields fields(String query, String agent, String referrer, String trace) {
    return new RequestFields(query, agent, referrer, trace);
  }

  private static String line(Exchange exchange) {
    return line(new ExchangeJson(), exchange);
  }

  private static String line(ExchangeJson writer, Exchange exchange) {
    var line = new LineBuffer();
    writer.append(line, exchange);
    return line.toString();
  }
}
