package io.gonetmon.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.InterfaceReport;
import io.gonetmon.model.Report;
import io.gonetmon.model.WatchdogReport;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextSinkTest {
  private static final String CLEAR = "\033[H\033[2J\033[3J";
  private static final String SCREEN =
      """
      [gonetmon] Refresh : 10 seconds - Alert 7000 hits / 120 seconds. - updated : 2026-11-22 18:37:26
      Alert watchdog :\t 4 / 7000 hits over past 2m0s
      HTTP traffic per interface :  lo : 983.20 bits/s (9832 bits)  \s
      Top host : example.org\t - 4 hits\t200(2)\s
      \t> /pages\t-\t 2 hits\tGET(2)\s
      """;
  private static final String RAISED =
      "High traffic generated an alert - hits = 7000, triggered at 2026-11-22 18:37:19.112\n";
  private static final String RECOVERED = "Alert recovered at 2026-11-22 18:39:31.604\n";

  private static String shown(Ink ink, boolean terminal, Event... events) throws IOException {
    var out = new StringWriter();
    var sink = new TextSink(out, ZoneOffset.UTC, Duration.ofSeconds(10), ink, terminal);
    for (Event event : events) {
      sink.show(event);
    }
    return out.toString();
  }

  private static String shown(Event... events) throws IOException {
    return shown(Ink.NONE, false, events);
  }

  private static Event window(Report report) {
    return new Event.Window(report);
  }

  @Test
  void writesTheClassicScreen() throws IOException {
    assertThat(shown(window(Made.traffic()))).isEqualTo(SCREEN);
  }

  @Test
  void writesEveryInterfaceStatusAndMethodOnItsLine() throws IOException {
    var top =
        Made.row(
            "127.0.0.1",
            Made.counts(Map.of("GET", 65_770L, "POST", 3L)),
            Made.counts(Map.of(200, 65_720L, 404, 4L)),
            Made.row("/pages", Made.counts(Map.of("POST", 3L, "GET", 65_769L)), Made.none()),
            Made.row("*", Made.counts(Map.of("OPTIONS", 1L)), Made.none()));
    var interfaces =
        List.of(
            new InterfaceReport("eth0", 1, 1, 80, 8),
            new InterfaceReport("lo", 1, 1, 26_683_944, 2_668_394.4));
    Report report =
        Made.report(65_773, List.of(top), interfaces, new WatchdogReport(1, 2, 90, false));

    assertThat(shown(window(report)))
        .isEqualTo(
            """
            [gonetmon] Refresh : 10 seconds - Alert 2 hits / 90 seconds. - updated : 2026-11-22 18:37:26
            Alert watchdog :\t 1 / 2 hits over past 1m30s
            HTTP traffic per interface :  eth0 : 8.00 bits/s (80 bits)   lo : 2668394.40 bits/s (26683944 bits)  \s
            Top host : 127.0.0.1\t - 131497 hits\t200(65720) 404(4)\s
            \t> /pages\t-\t 65772 hits\tGET(65769) POST(3)\s
            \t> *\t-\t 1 hits\tOPTIONS(1)\s
            """);
  }

  @Test
  void saysThatThereWasNoTraffic() throws IOException {
    assertThat(shown(window(Made.silence(new WatchdogReport(12, 7000, 120, false)))))
        .isEqualTo(
            """
            [gonetmon] Refresh : 10 seconds - Alert 7000 hits / 120 seconds. - updated : 2026-11-22 18:37:26
            Alert watchdog :\t 12 / 7000 hits over past 2m0s
            \t\t\t--- No report available : no traffic detected ---
            """);
  }

  @Test
  void writesAlertsAtOnceAndAgainAfterEachWindow() throws IOException {
    var traffic = window(Made.traffic());
    var raised = new Event.AlertChanged(Made.RAISED);
    var recovered = new Event.AlertChanged(Made.RECOVERED);

    assertThat(shown(traffic, raised, traffic, recovered, traffic))
        .isEqualTo(SCREEN + RAISED + SCREEN + RAISED + RECOVERED + SCREEN + RAISED + RECOVERED);
  }

  @Test
  void clearsATerminalBeforeWhateverItShows() throws IOException {
    var traffic = window(Made.traffic());

    assertThat(shown(Ink.NONE, true, traffic, new Event.AlertChanged(Made.RAISED), traffic))
        .isEqualTo(CLEAR + SCREEN + CLEAR + SCREEN + RAISED + CLEAR + SCREEN + RAISED);
  }

  @Test
  void coloursAsTheOriginalDid() throws IOException {
    var alarmed = window(Made.silence(new WatchdogReport(7000, 7000, 120, true)));

    assertThat(
            shown(
                Ink.ANSI,
                false,
                new Event.AlertChanged(Made.RAISED),
                new Event.AlertChanged(Made.RECOVERED),
                alarmed))
        .isEqualTo(
            """
            \033[1;31mHigh traffic generated an alert - hits = 7000, triggered at 2026-11-22 18:37:19.112\033[0m
            Alert recovered at 2026-11-22 18:39:31.604
            \033[32m[gonetmon]\033[0m\033[34m Refresh : 10 seconds - Alert 7000 hits / 120 seconds. - updated : 2026-11-22 18:37:26\033[0m
            Alert watchdog :\t \033[1;31m7000\033[0m / 7000 hits over past 2m0s
            \t\t\t--- No report available : no traffic detected ---
            \033[1;31mHigh traffic generated an alert - hits = 7000, triggered at 2026-11-22 18:37:19.112\033[0m
            Alert recovered at 2026-11-22 18:39:31.604
            """);
  }

  @Test
  void writesTimesInItsZone() throws IOException {
    var out = new StringWriter();
    var sink = new TextSink(out, ZoneOffset.ofHours(-7), Duration.ofSeconds(10), Ink.NONE, false);
    sink.show(new Event.AlertChanged(Made.RECOVERED));

    assertThat(out).hasToString("Alert recovered at 2026-11-22 11:39:31.604\n");
  }

  @Test
  void writesNoticesAndTheSummaryAndNothingOfSnapshots() throws IOException {
    Report report = Made.traffic();

    assertThat(
            shown(
                new Event.Snapshot(report, report, new long[0], List.of(), 0),
                new Event.Notice(Made.TO, "eth1 is gone", List.of("lo")),
                new Event.Summary(report)))
        .isEqualTo("eth1 is gone\n" + SummaryText.of(report, ZoneOffset.UTC));
  }

  @Test
  void saysHowManyEventsItMissed() throws IOException {
    assertThat(shown(new Event.Dropped(3)))
        .isEqualTo("This output was too slow: 3 events were dropped.\n");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1s",
    "45, 45s",
    "60, 1m0s",
    "90, 1m30s",
    "120, 2m0s",
    "3599, 59m59s",
    "3600, 1h0m0s",
    "5400, 1h30m0s",
    "86400, 24h0m0s"
  })
  void writesASpanAsGoDoes(long seconds, String text) {
    assertThat(TextSink.span(seconds)).isEqualTo(text);
  }
}
