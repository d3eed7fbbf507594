package io.gonetmon.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.ConnectionsReport;
import io.gonetmon.model.Event;
import io.gonetmon.model.Losses;
import io.gonetmon.model.Quantiles;
import io.gonetmon.model.Report;
import io.gonetmon.model.WatchdogReport;
import io.gonetmon.output.SinkThread;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class WatchdogTest {
  private static final long SECOND = 1_000_000_000L;
  private static final Report REPORT =
      new Report(
          Instant.EPOCH,
          Instant.EPOCH,
          0,
          0,
          List.of(),
          List.of(),
          new ConnectionsReport(0, 0, 0, 0, 0, Quantiles.NONE),
          new WatchdogReport(0, 0, 0, false),
          Losses.NONE);

  private final List<String> shown = new ArrayList<>();
  private final SinkThread display =
      new SinkThread(event -> shown.add(text(event)), true, () -> {});
  private final Watchdog watchdog = new Watchdog(new AlertRule(2, Duration.ofSeconds(1)), display);

  private static String text(Event event) {
    if (event instanceof Event.AlertChanged alarm) {
      return alarm.alert().getClass().getSimpleName() + " at " + alarm.alert().at();
    }
    if (event instanceof Event.Window window) {
      return "window " + window.report().watchdog();
    }
    if (event instanceof Event.Snapshot pulse) {
      return "pulse %s %s of %d ticks"
          .formatted(
              pulse.window().watchdog().hits(),
              pulse.session().watchdog().hits(),
              pulse.hitsPerTick().length);
    }
    return event.getClass().getSimpleName();
  }

  /** Runs what was asked for until the summary, and returns what was shown. */
  private List<String> run() throws InterruptedException {
    watchdog.pass(new Event.Summary(REPORT));
    watchdog.run();
    display.run();
    return shown;
  }

  @Test
  void tellsAlertsAndReportsInTheOrderOfTheirCauses() throws InterruptedException {
    watchdog.pass(new Event.Notice(Instant.EPOCH, "begins", List.of()));
    watchdog.hits(new long[] {SECOND, SECOND});
    watchdog.pass(new Event.Window(REPORT));
    watchdog.time(4 * SECOND);
    watchdog.pass(new Event.Window(REPORT));

    assertThat(run())
        .containsExactly(
            "Notice",
            "Raised at 1970-01-01T00:00:01Z",
            "window WatchdogReport[hits=2, threshold=2, spanSeconds=1, alert=true]",
            "Recovered at 1970-01-01T00:00:02.500Z",
            "window WatchdogReport[hits=0, threshold=2, spanSeconds=1, alert=false]",
            "Summary");
  }

  @Test
  void stampsPulsesWithItsCounts() throws InterruptedException {
    watchdog.hits(new long[] {SECOND});
    watchdog.pass(new Event.Snapshot(REPORT, REPORT, new long[0]));

    assertThat(run()).containsExactly("pulse 1 1 of 3 ticks", "Summary");
  }

  @Test
  void stampsAReportBeforeAnyHit() throws InterruptedException {
    watchdog.pass(new Event.Window(REPORT));
    watchdog.hits(new long[] {1_700_000_000 * SECOND, 1_700_000_000 * SECOND});

    assertThat(run())
        .containsExactly(
            "window WatchdogReport[hits=0, threshold=2, spanSeconds=1, alert=false]",
            "Raised at 2023-11-14T22:13:20Z",
            "Summary");
  }
}
