package io.gonetmon.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.Endpoint;
import io.gonetmon.model.Exchange;
import io.gonetmon.model.Outcome;
import io.gonetmon.model.Peers;
import io.gonetmon.model.Request;
import io.gonetmon.model.Response;
import io.gonetmon.terminal.Canvas;
import io.gonetmon.terminal.Glyphs;
import io.gonetmon.terminal.Line;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ExchangeTimingTest {
  private static final long BEGIN = TimeUnit.SECONDS.toNanos(1_800_000_000);
  private static final long MILLI = 1_000_000;

  private static final Peers PEERS =
      new Peers(
          91,
          "lo",
          Endpoint.v4(0x0a000007, 51344),
          Endpoint.v4(0x7f000001, 8080),
          "10.0.0.7",
          "127.0.0.1",
          "127.0.0.1:8080",
          BEGIN - 41_000 * MILLI,
          MILLI / 5);

  private static final Request POST =
      new Request(BEGIN, BEGIN, PEERS, 7, "shop.example", "POST", "/cart", "/cart", 1);

  private static final Response RESPONSE =
      new Response(BEGIN + 214 * MILLI, BEGIN + 214 * MILLI, PEERS, "shop.example", 503, POST);

  @ParameterizedTest
  @CsvSource({"60,6", "80,6", "120,6", "200,6"})
  void showsThatTheServerTookLong(int columns, int rows) {
    var exchange = exchange(RESPONSE, BEGIN + MILLI, BEGIN + 215 * MILLI, Outcome.ANSWERED);

    Panel.check("server_took_long", columns, rows, canvas -> draw(canvas, exchange));
  }

  @Test
  void showsThatTheNetworkTookLong() {
    var quick = new Response(BEGIN + 52 * MILLI, BEGIN + 52 * MILLI, PEERS, "a", 200, POST);
    var exchange = exchange(quick, BEGIN + 50 * MILLI, BEGIN + 900 * MILLI, Outcome.RESET);

    Panel.check("network_took_long", 100, 6, canvas -> draw(canvas, exchange));
  }

  @Test
  void saysWhyThereIsNoResponse() {
    assertThat(text(exchange(null, BEGIN + MILLI, 0, Outcome.SERVER_CLOSED)))
        .contains("└ response none: the server closed the connection");
    assertThat(text(exchange(null, BEGIN + MILLI, 0, Outcome.GAP)))
        .contains("└ response not seen: packets were lost");
  }

  @Test
  void saysThatTheRequestWasNotSeen() {
    var response = new Response(BEGIN, BEGIN, PEERS, "10.0.0.1", 200, null);
    var exchange = new Exchange(null, response, 0, 0, 0, 180, 5100, BEGIN, 0, Outcome.UNPAIRED);

    assertThat(text(exchange)).contains("connection 91", "the request was not seen");
  }

  @ParameterizedTest
  @EnumSource
  void fitsAnyOutcomeAndTime(Outcome outcome) {
    for (long end : new long[] {0, BEGIN, BEGIN + 1, BEGIN + 1_000_000 * MILLI}) {
      for (Response response : new Response[] {null, RESPONSE}) {
        for (int width : new int[] {1, 20, 40, 200}) {
          var timing = new ExchangeTiming(Glyphs.ASCII, exchange(response, end, end, outcome));

          assertThat(timing.lines(width)).hasSizeBetween(3, 5);
        }
      }
    }
  }

  private static Exchange exchange(Response response, long asked, long end, Outcome outcome) {
    return new Exchange(POST, response, 412, 118, asked, 180, 5100, end, 0, outcome);
  }

  private static String text(Exchange exchange) {
    return Panel.text(120, 6, Glyphs.UNICODE, canvas -> draw(canvas, exchange));
  }

  private static void draw(Canvas canvas, Exchange exchange) {
    List<Line> lines = new ExchangeTiming(canvas.glyphs(), exchange).lines(canvas.area().width());
    for (int row = 0; row < lines.size(); row++) {
      canvas.left(canvas.area(), row, lines.get(row));
    }
  }
}
