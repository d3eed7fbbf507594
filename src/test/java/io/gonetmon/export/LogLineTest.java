package io.gonetmon.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.Exchange;
import io.gonetmon.model.Outcome;
import io.gonetmon.model.Peers;
import io.gonetmon.model.Request;
import io.gonetmon.model.RequestFields;
import io.gonetmon.model.Response;
import io.gonetmon.model.Sample;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LogLineTest {
  private static final long AT = 1_764_086_400_500_000_000L;
  private static final Peers PEERS = Sample.peers(7, 1);

  private final LogLine combined = new LogLine(ZoneId.of("UTC"), false);
  private final LogLine virtualHosts = new LogLine(ZoneId.of("Europe/Warsaw"), true);

  private static Request request(String path, RequestFields fields) {
    return new Request(AT, AT, PEERS, 1, "shop.example", "GET", path, "/a", 1, fields);
  }

  private static String line(LogLine lines, Exchange exchange) {
    var line = new LineBuffer();
    lines.append(line, exchange);
    return line.toString();
  }

  private static Exchange exchange(Request request, int status, Outcome outcome) {
    Response response = status == 0 ? null : Sample.response(request, status, 2_500_000);
    return Sample.exchange(request, response, outcome);
  }

  @Test
  void writesACombinedLine() {
    Request request =
        request("/a/b", new RequestFields("id=REDACTED", "curl/8.1", "http://shop.example/", ""));

    assertThat(line(combined, exchange(request, 200, Outcome.ANSWERED)))
        .contains(
            "10.0.0.7 - - [25/Nov/2025:16:00:00 +0000] \"GET /a/b?id=REDACTED HTTP/1.1\" 200 100"
                + " \"http://shop.example/\" \"curl/8.1\"");
  }

  @Test
  void writesTheHostBeforeAndTheDurationBehind() {
    assertThat(
            line(virtualHosts, exchange(request("/a", RequestFields.NONE), 404, Outcome.ANSWERED)))
        .contains(
            "shop.example:80 10.0.0.7 - - [25/Nov/2025:17:00:00 +0100] \"GET /a HTTP/1.1\" 404 100"
                + " \"-\" \"-\" 2500");
  }

  @ParameterizedTest
  @CsvSource({
    "CLIENT_CLOSED, 0, 499",
    "CLIENT_CLOSED, 200, 200",
    "SERVER_CLOSED, 0, 444",
    "SERVER_CLOSED, 200, 200",
    "RESET, 0, 444",
    "RESET, 503, 503"
  })
  void givesACutExchangeTheStatusThatServersLog(Outcome outcome, int status, int logged) {
    assertThat(line(combined, exchange(request("/a", RequestFields.NONE), status, outcome)))
        .contains("HTTP/1.1\" " + logged + " ");
  }

  @ParameterizedTest
  @CsvSource({"GAP, 200", "OPEN, 0"})
  void leavesOutWhatNoServerWouldHaveLogged(Outcome outcome, int status) {
    assertThat(line(combined, exchange(request("/a", RequestFields.NONE), status, outcome)))
        .isEmpty();
  }

  @Test
  void leavesOutAResponseWithoutARequest() {
    Response response = Sample.unpaired(AT, "shop.example", 200);

    assertThat(line(combined, Sample.exchange(null, response, Outcome.UNPAIRED))).isEmpty();
  }

  @Test
  void letsNoTextEndItsField() {
    Request request = request("/a b\"c\\", new RequestFields("", "x\" 200 1 \"y", "", ""));

    assertThat(line(combined, exchange(request, 200, Outcome.ANSWERED)))
        .contains("\"GET /a%20b\\x22c\\x5C HTTP/1.1\"")
        .endsWith("\"x\\x22 200 1 \\x22y\"\n");
  }
}
