package io.gonetmon.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.Alert;
import io.gonetmon.model.Event;
import io.gonetmon.model.Losses;
import io.gonetmon.model.Report;
import io.gonetmon.model.Row;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LiveUpdatesTest {
  private final VirtualDashboard dashboard = new VirtualDashboard(80, 24);

  @Test
  void firstWindowIsShownWhileItRuns() {
    dashboard.show(SampleReports.snapshot(1, 2, 40, Losses.NONE));

    assertThat(dashboard.line("hosts")).contains("since 18:37:26");
    assertThat(dashboard.marked()).isEqualTo("shop.example.org");
    assertThat(dashboard.text()).doesNotContain("+api.example.org");
  }

  @Test
  void newHostIsMarkedBeforeItsWindowEnds() {
    dashboard.show(
        new Event.Window(SampleReports.window(1, 40)),
        SampleReports.snapshot(1, 2, 40, Losses.NONE));

    assertThat(dashboard.text()).contains("▸ shop.example.org", " +api.example.org");
  }

  @Test
  void hitsPerSecondComeFromTheSessionsCounts() {
    Instant first = SampleReports.T0.plusSeconds(1);
    dashboard.show(snapshot(first, host("a", 100), host("b", 7)));
    dashboard.show(snapshot(first.plusSeconds(2), host("a", 150), host("b", 7), host("c", 4)));

    assertThat(dashboard.line("▸ a")).contains(" 50 ");
    assertThat(dashboard.line("  b")).matches(".* b +14 +\\S+ +0 .*");
    assertThat(dashboard.line("  c")).matches(".* c +8 +\\S+ +4.0 .*");
    assertThat(dashboard.line("hits/s")).contains("now 54");
  }

  @Test
  void rateIsUnknownAfterASingleSnapshot() {
    dashboard.show(snapshot(SampleReports.T0.plusSeconds(1), host("a", 100)));

    assertThat(dashboard.line("▸ a")).matches(".* a +200 +\\S+ +- .*");
    assertThat(dashboard.line("hits/s")).contains("now -");
  }

  @Test
  void lossesOfTheRunStayOnTheScreen() {
    var lossy = new Losses(5, 0, 0, 0, 0, 0, 0);
    dashboard.show(
        new Event.Window(
            SampleReports.report(
                SampleReports.T0, SampleReports.T0.plusSeconds(10), List.of(), lossy, 0)));
    dashboard.show(new Event.Window(SampleReports.window(1, 40)));

    assertThat(dashboard.line("kernel")).contains("LOSS", "kernel 5", "lower bound");
  }

  @Test
  void alertShowsBeforeTheNextReport() {
    dashboard.show(new Event.Window(SampleReports.window(1, 40)));
    dashboard.show(
        new Event.AlertChanged(new Alert.Raised(SampleReports.T0.plusSeconds(10), 7000)));

    assertThat(dashboard.line("watchdog")).contains("ALERT  since 18:37:26");
    assertThat(dashboard.text()).contains("7,000 / 7,000", "! High traffic generated an alert");
  }

  @Test
  void alertsPanelShowsTheNewestNotice() {
    IntStream.rangeClosed(1, 50).mapToObj(i -> "notice " + i).forEach(this::notice);

    assertThat(dashboard.text()).contains("notice 50").doesNotContain("notice 1\n");
  }

  @Test
  void highestRateIsNoLowerThanTheOneNow() {
    dashboard.show(snapshot(SampleReports.T0.plusSeconds(5), host("a", 0)));
    dashboard.show(snapshot(SampleReports.T0.plusSeconds(6), host("a", 5000)));

    assertThat(dashboard.line("hits/s")).contains("now 10.0k  max 10.0k");
  }

  private void notice(String text) {
    dashboard.show(new Event.Notice(SampleReports.T0, text, List.of("lo")));
  }

  private static Row host(String name, long requests) {
    return SampleReports.host(name, requests, 200, List.of());
  }

  private static Event snapshot(Instant at, Row... hosts) {
    Report report = SampleReports.report(SampleReports.T0, at, List.of(hosts), Losses.NONE, 40);
    return new Event.Snapshot(report, report, SampleReports.ticks(40), List.of(), 0);
  }
}
