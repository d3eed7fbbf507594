package io.gonetmon.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.Alert;
import io.gonetmon.model.Event;
import io.gonetmon.model.HostReport;
import io.gonetmon.model.Losses;
import io.gonetmon.model.Report;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LiveStateTest {
  private final Stage stage = new Stage(80, 24);

  @Test
  void firstWindowIsShownWhileItRuns() {
    stage.show(Made.pulse(1, 2, 40, Losses.NONE));

    assertThat(stage.line("hosts")).contains("since 18:37:26");
    assertThat(stage.marked()).isEqualTo("shop.example.org");
  }

  @Test
  void newHostIsMarkedBeforeItsWindowEnds() {
    stage.show(new Event.Window(Made.window(1, 40)), Made.pulse(1, 2, 40, Losses.NONE));

    assertThat(stage.text()).contains("▸ shop.example.org", " +api.example.org");
  }

  @Test
  void hitsPerSecondComeFromTheSessionsCounts() {
    Instant first = Made.T0.plusSeconds(1);
    stage.show(pulse(first, host("a", 100), host("b", 7)));
    stage.show(pulse(first.plusSeconds(2), host("a", 150), host("b", 7), host("c", 4)));

    assertThat(stage.line("▸ a")).contains(" 50 ");
    assertThat(stage.line("  b")).matches(".* b +14 +\\S+ +0 .*");
    assertThat(stage.line("  c")).matches(".* c +8 +\\S+ +4.0 .*");
    assertThat(stage.line("hits/s")).contains("now 54");
  }

  @Test
  void rateIsUnknownAfterASinglePulse() {
    stage.show(pulse(Made.T0.plusSeconds(1), host("a", 100)));

    assertThat(stage.line("▸ a")).matches(".* a +200 +\\S+ +- .*");
    assertThat(stage.line("hits/s")).contains("now -");
  }

  @Test
  void lossesOfTheRunStayOnTheScreen() {
    var lossy = new Losses(5, 0, 0, 0, 0, 0, 0);
    stage.show(
        new Event.Window(Made.report(Made.T0, Made.T0.plusSeconds(10), List.of(), lossy, 0)));
    stage.show(new Event.Window(Made.window(1, 40)));

    assertThat(stage.line("kernel")).contains("LOSS", "kernel 5", "lower bound");
  }

  @Test
  void alarmShowsBeforeTheNextReport() {
    stage.show(new Event.Window(Made.window(1, 40)));
    stage.show(new Event.AlertChanged(new Alert.Raised(Made.T0.plusSeconds(10), 7000)));

    assertThat(stage.line("watchdog")).contains("ALERT  since 18:37:26");
    assertThat(stage.text()).contains("7,000 / 7,000", "! High traffic generated an alert");
  }

  @Test
  void historyForgetsItsOldest() {
    IntStream.range(0, DashboardState.HISTORY + 50)
        .forEach(
            i ->
                stage.show(new Event.Notice(Made.T0.plusSeconds(i), "notice " + i, List.of("lo"))));

    assertThat(stage.text()).contains("notice 249");
    DashboardState picture = DashboardState.before(Made.HEADING.alert());
    for (int i = 0; i < DashboardState.HISTORY + 50; i++) {
      picture = picture.with(new Event.Notice(Made.T0, "notice " + i, List.of("lo")));
    }
    assertThat(picture.history()).hasSize(DashboardState.HISTORY);
    assertThat(picture.history().get(0).text()).isEqualTo("notice 50");
  }

  @Test
  void highestRateIsNoLowerThanTheOneNow() {
    stage.show(pulse(Made.T0.plusSeconds(5), host("a", 0)));
    stage.show(pulse(Made.T0.plusSeconds(6), host("a", 5000)));

    assertThat(stage.line("hits/s")).contains("now 10.0k  max 10.0k");
  }

  @Test
  void rebinningKeepsTheRate() {
    long[] ticks = IntStream.range(0, 240).mapToLong(i -> 5).toArray();

    assertThat(WatchdogPanel.rates(ticks, 0.5, 61)).containsOnly(10.0);
    assertThat(WatchdogPanel.rates(ticks, 0.5, 999)).hasSize(999).containsOnly(10.0);
    assertThat(WatchdogPanel.rates(new long[0], 0.5, 61)).isEmpty();
  }

  private static HostReport host(String name, long requests) {
    HostReport made = Made.host(name, requests, 0);
    return new HostReport(
        name,
        requests,
        requests,
        made.addresses(),
        made.methods(),
        made.statuses(),
        made.sections(),
        made.responseTime());
  }

  private static Event pulse(Instant at, HostReport... hosts) {
    Report report = Made.report(Made.T0, at, List.of(hosts), Losses.NONE, 40);
    return new Event.Snapshot(report, report, Made.ticks(40));
  }
}
