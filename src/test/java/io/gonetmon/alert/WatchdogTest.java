package io.gonetmon.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.ConnectionsReport;
import io.gonetmon.model.KeptOut;
import io.gonetmon.model.Losses;
import io.gonetmon.model.Message;
import io.gonetmon.model.MessageBatch;
import io.gonetmon.model.Quantiles;
import io.gonetmon.model.Report;
import io.gonetmon.model.Sample;
import io.gonetmon.model.WatchdogReport;
import io.gonetmon.output.Event;
import io.gonetmon.output.SinkThreads;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
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
          0,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          new ConnectionsReport(0, 0, 0, 0, 0, 0, 0, 0, Quantiles.NONE),
          new WatchdogReport(0, 0, 0, false),
          Losses.NONE,
          KeptOut.NOTHING,
          true);

  private final List<String> shown = new ArrayList<>();
  private final SinkThreads sinks =
      new SinkThreads(List.of(event -> shown.add(text(event))), true, () -> {});
  private final Watchdog watchdog =
      new Watchdog(new AlertRule(2, Duration.ofSeconds(1)), List.of(), sinks);

  private void found(long nanos, long... messages) throws InterruptedException {
    List<Message> found = new ArrayList<>();
    for (long message : messages) {
      found.add(Sample.request(message, "a", "GET", "/"));
    }
    watchdog.found(new MessageBatch(found, List.of()), nanos);
  }

  private static String text(Event event) {
    if (event instanceof Event.AlertChanged alarm) {
      return alarm.alert().getClass().getSimpleName() + " at " + alarm.alert().at();
    }
    if (event instanceof Event.Window window) {
      return "window " + window.report().watchdog();
    }
    if (event instanceof Event.Snapshot snapshot) {
      return "snapshot %s %s of %d ticks"
          .formatted(
              snapshot.window().watchdog().hits(),
              snapshot.session().watchdog().hits(),
              snapshot.hitsPerTick().length);
    }
    return event.getClass().getSimpleName();
  }

  @BeforeEach
  void start() {
    new Thread(watchdog, "watchdog").start();
    sinks.threads().forEach(thread -> new Thread(thread, thread.name()).start());
  }

  /** Ends the run, and returns what was shown. */
  private List<String> run() throws InterruptedException {
    watchdog.pass(new Event.Summary(REPORT));
    watchdog.end();
    assertThat(sinks.await(10_000)).isTrue();
    return shown;
  }

  @Test
  void passesAlertsAndReportsOnInTheOrderOfTheirCauses() throws InterruptedException {
    watchdog.pass(new Event.Notice(Instant.EPOCH, "begins", List.of()));
    found(SECOND, SECOND, SECOND);
    watchdog.pass(new Event.Window(REPORT));
    found(4 * SECOND);
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
  void stampsSnapshotsWithItsCounts() throws InterruptedException {
    found(SECOND, SECOND);
    watchdog.pass(new Event.Snapshot(REPORT, REPORT, new long[0], List.of(), 0));

    assertThat(run()).containsExactly("snapshot 1 1 of 3 ticks", "Summary");
  }

  @Test
  void stampsAReportBeforeAnyHit() throws InterruptedException {
    watchdog.pass(new Event.Window(REPORT));
    found(1_700_000_000 * SECOND, 1_700_000_000 * SECOND, 1_700_000_000 * SECOND);

    assertThat(run())
        .containsExactly(
            "window WatchdogReport[hits=0, threshold=2, spanSeconds=1, alert=false]",
            "Raised at 2023-11-14T22:13:20Z",
            "Summary");
  }
}
