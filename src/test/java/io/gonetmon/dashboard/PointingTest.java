package io.gonetmon.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the mouse does, seen on the screen. */
final class PointingTest {
  private final VirtualDashboard dashboard = new VirtualDashboard(100, 30).withTraffic();

  @Test
  void aClickOnATabOpensItsView() {
    dashboard.click("3 Errors");

    assertThat(dashboard.text()).contains("── failed 2 ");
  }

  @Test
  void aClickSelectsARowAndAnotherOneOpensIt() {
    dashboard.click("static.example");
    assertThat(dashboard.marked()).isEqualTo("static.example");

    dashboard.click("static.example");

    assertThat(dashboard.text()).contains(" Hosts ▸ static.example");
  }

  @Test
  void aClickOnAHeadingOrdersByItAndAnotherOneTheOtherWayRound() {
    assertThat(dashboard.click("P99").text()).contains("by p99 ", "P99▾");
    assertThat(dashboard.click("P99▾").text()).contains("by p99 reversed");
    assertThat(dashboard.click("HOST").text()).contains("by name");
  }

  @Test
  void aClickOnTheGraphGoesToThatTime() {
    dashboard.click(40, 3);

    assertThat(dashboard.line("gonetmon")).contains("PAST 18:35:24–18:36:24");
  }

  @Test
  void aDragOnTheGraphMarksATime() {
    dashboard.drag(40, 3, 50, 3);

    assertThat(dashboard.line("gonetmon")).contains("PAST 18:36:24–18:37:24");
    assertThat(dashboard.line("── hosts")).contains("18:36:24–18:37:24");
  }

  @Test
  void theWheelMovesInTheListUnderIt() {
    dashboard.wheelDown(20, 10);

    assertThat(dashboard.marked()).isEqualTo("intranet.example.org");
  }

  @Test
  void aClickOnTheHeatMapChoosesTimeAndDurationAndAnotherOneOpensThem() {
    dashboard.type("4");
    int row = dashboard.lines().indexOf(dashboard.line(" 316ms"));

    dashboard.click(60, row);
    assertThat(dashboard.line("▸ ")).contains("316ms");
    assertThat(dashboard.line("gonetmon")).contains("PAST 18:40:12–18:40:21");

    dashboard.click(60, row);
    assertThat(dashboard.line("Latency ▸")).isEqualTo(" Latency ▸ 100ms..316ms");
    assertThat(dashboard.line("gonetmon")).contains("PAST 18:40:12–18:40:21");
  }
}
