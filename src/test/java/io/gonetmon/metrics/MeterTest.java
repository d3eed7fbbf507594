package io.gonetmon.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.Endpoint;
import io.gonetmon.model.Exchange;
import io.gonetmon.model.MessageBatch;
import io.gonetmon.model.Outcome;
import io.gonetmon.model.Peers;
import io.gonetmon.model.Request;
import io.gonetmon.model.Response;
import io.gonetmon.model.RuleAlert;
import io.gonetmon.output.Event;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeterTest {
  private static final long MILLI = 1_000_000;
  private static final long START = 1_000 * MILLI;
  private static final Peers PEERS =
      new Peers(
          1,
          "eth0",
          Endpoint.v4(0x0a000007, 5000),
          Endpoint.v4(0x0a000001, 80),
          "10.0.0.7",
          "10.0.0.1",
          "10.0.0.1:80",
          START,
          -1);

  private final Meter meter = new Meter(List.of("shop errors"));

  /** Whose first byte comes after {@code first} milliseconds, and the last after {@code last}. */
  private static Exchange exchange(String host, String method, int status, long first, long last) {
    var request = new Request(START, START, PEERS, 1, host, method, "/", "/", 1);
    Response response =
        status == 0
            ? null
            : new Response(START, START + first * MILLI, PEERS, host, status, request);
    return new Exchange(
        request,
        response,
        9,
        9,
        START,
        9,
        9,
        START + last * MILLI,
        0,
        status == 0 ? Outcome.CLIENT_CLOSED : Outcome.ANSWERED);
  }

  private void count(Exchange... exchanges) {
    meter.take(new Event.Found(new MessageBatch(List.of(), List.of(exchanges))));
  }

  private List<String> scrape(String accept) throws IOException {
    byte[] bytes = new Exposition(meter, "1.0").scrape(accept);
    return new String(bytes, StandardCharsets.UTF_8).lines().toList();
  }

  private List<String> scrape() throws IOException {
    return scrape(null);
  }

  @Test
  void countsDurationsByHostMethodAndStatus() throws IOException {
    count(
        exchange("a.test", "GET", 200, 3, 5),
        exchange("a.test", "GET", 200, 30, 60),
        exchange("a.test", "BREW", 418, 1, 20_000));
    String shown =
        "{http_request_method=\"GET\",http_response_status_code=\"200\",server_address=\"a.test\"";
    String other =
        "{http_request_method=\"_OTHER\",http_response_status_code=\"418\",server_address=\"a.test\"";

    assertThat(scrape())
        .contains(
            "http_server_request_duration_seconds_bucket" + shown + ",le=\"0.005\"} 1",
            "http_server_request_duration_seconds_bucket" + shown + ",le=\"0.05\"} 1",
            "http_server_request_duration_seconds_bucket" + shown + ",le=\"0.075\"} 2",
            "http_server_request_duration_seconds_count" + shown + "} 2",
            "http_server_request_duration_seconds_sum" + shown + "} 0.065",
            "http_server_request_duration_seconds_bucket" + other + ",le=\"10.0\"} 0",
            "http_server_request_duration_seconds_bucket" + other + ",le=\"+Inf\"} 1",
            "gonetmon_time_to_first_byte_seconds_bucket{server_address=\"a.test\",le=\"0.005\"} 2",
            "gonetmon_time_to_first_byte_seconds_count{server_address=\"a.test\"} 3");
  }

  @Test
  void countsWhatHasNoResponseApart() throws IOException {
    count(exchange("a.test", "GET", 0, 0, 0));

    assertThat(scrape())
        .contains(
            "gonetmon_unanswered_requests_total{server_address=\"a.test\"} 1.0",
            "gonetmon_time_to_first_byte_seconds_count{server_address=\"a.test\"} 0")
        .noneMatch(each -> each.startsWith("http_server_request_duration_seconds_count"));
  }

  @Test
  void saysThatFiguresAreLowerBoundsOnceExchangesWereDropped() throws IOException {
    assertThat(scrape()).contains("gonetmon_figures_are_lower_bound 0.0");

    meter.take(new Event.Dropped(12));

    assertThat(scrape())
        .contains(
            "gonetmon_figures_are_lower_bound 1.0", "gonetmon_uncounted_exchanges_total 12.0");
  }

  @Test
  void tellsFiftyHostsApartAndKeepsThem() throws IOException {
    for (int i = 0; i < 200; i++) {
      count(exchange("host-" + i % 60, "GET", 200, 1, 2));
    }
    List<String> lines = scrape();

    assertThat(lines)
        .filteredOn(each -> each.startsWith("gonetmon_time_to_first_byte_seconds_count"))
        .hasSize(51)
        .contains("gonetmon_time_to_first_byte_seconds_count{server_address=\"(other)\"} 30")
        .contains("gonetmon_time_to_first_byte_seconds_count{server_address=\"host-0\"} 4");
  }

  @Test
  void staysBelowTenThousandSeriesWhateverIsAsked() throws IOException {
    var all = new ArrayList<Exchange>();
    for (int host = 0; host < 80; host++) {
      for (int status = 100; status < 1000; status += 7) {
        all.add(exchange("host-" + host, status % 2 == 0 ? "GET" : "POST", status, 1, 2));
      }
    }
    count(all.toArray(Exchange[]::new));
    List<String> lines = scrape();

    assertThat(lines.stream().filter(each -> !each.startsWith("#")).count())
        .isBetween(9_000L, 10_000L);
    assertThat(lines).anyMatch(each -> each.contains("http_response_status_code=\"5xx\""));
  }

  @Test
  void escapesHostileHosts() throws IOException {
    count(exchange("a\"} 1\nx{b=\"\\", "GET", 200, 1, 2));

    assertThat(scrape())
        .contains(
            "gonetmon_time_to_first_byte_seconds_count"
                + "{server_address=\"a\\\"} 1\\nx{b=\\\"\\\\\"} 1");
  }

  @Test
  void writesTextToWhoPrefersProtocolBuffers() throws IOException {
    String protobuf =
        "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited";

    assertThat(scrape(protobuf + ",text/plain;q=0.5"))
        .contains("gonetmon_build_info{version=\"1.0\"} 1");
    assertThat(scrape(protobuf + ",application/openmetrics-text;q=0.8")).contains("# EOF");
  }

  @Test
  void writesOpenMetricsWhenAskedTo() throws IOException {
    assertThat(scrape("application/openmetrics-text; version=1.0.0"))
        .contains("# EOF", "gonetmon_build_info{version=\"1.0\"} 1");
  }

  @Test
  void saysWhichAlertsAreRaised() throws IOException {
    assertThat(scrape())
        .contains(
            "gonetmon_alert_active{alertname=\"hits\"} 0.0",
            "gonetmon_alert_active{alertname=\"shop errors\"} 0.0");

    meter.take(
        new Event.RuleChanged(
            new RuleAlert(
                "shop errors",
                "error-share > 5%",
                true,
                Instant.EPOCH,
                7,
                "7 %",
                "> 5 %",
                Duration.ZERO,
                List.of())));

    assertThat(scrape())
        .contains(
            "gonetmon_alert_active{alertname=\"hits\"} 0.0",
            "gonetmon_alert_active{alertname=\"shop errors\"} 1.0");
  }
}
