package io.gonetmon.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.Alert;
import io.gonetmon.model.Event;
import io.gonetmon.model.Losses;
import io.gonetmon.model.Row;
import io.gonetmon.terminal.Key;
import java.util.List;
import org.junit.jupiter.api.Test;

final class KeysTest {
  private static final String FIRST = "shop.example.org";
  private static final String SECOND = "api.example.org";

  private final VirtualDashboard dashboard =
      new VirtualDashboard(80, 24).show(new Event.Window(SampleReports.window(8, 4204)));

  @Test
  void arrowsAndLettersMoveTheSelection() {
    assertThat(dashboard.marked()).isEqualTo(FIRST);
    assertThat(dashboard.press(Key.Name.DOWN).marked()).isEqualTo(SECOND);
    assertThat(dashboard.type("j").marked()).isEqualTo("static.example.org");
    assertThat(dashboard.type("kk").marked()).isEqualTo(FIRST);
    assertThat(dashboard.type("G").marked()).isEqualTo("metrics.example.net");
    assertThat(dashboard.press(Key.Name.HOME).marked()).isEqualTo(FIRST);
    assertThat(dashboard.press(Key.Name.PAGE_DOWN).marked()).isEqualTo("10.0.0.12:8080");
    assertThat(dashboard.press(Key.Name.PAGE_UP, Key.Name.UP).marked()).isEqualTo(FIRST);
  }

  @Test
  void selectionFollowsTheHostNotTheRow() {
    dashboard.press(Key.Name.DOWN);

    Row overtaken = SampleReports.host(SECOND, 9, 1);
    List<Row> hosts = List.of(SampleReports.host(FIRST, 99, 0), overtaken);
    List<Row> more =
        List.of(SampleReports.host("busy.example.org", 100, 0), hosts.get(0), overtaken);
    dashboard.show(
        new Event.Window(
            SampleReports.report(
                SampleReports.T0, SampleReports.T0.plusSeconds(10), more, Losses.NONE, 4204)));

    assertThat(dashboard.marked()).isEqualTo(SECOND);
    assertThat(dashboard.isReversed(SECOND)).isTrue();
  }

  @Test
  void escapeGoesBackToFollowingTheFirst() {
    dashboard.press(Key.Name.DOWN, Key.Name.ESCAPE);

    assertThat(dashboard.marked()).isEqualTo(FIRST);
    assertThat(dashboard.isReversed(FIRST)).isFalse();
  }

  @Test
  void enterOpensTheHostAndEveryWayBackCloses() {
    for (Key.Name back : List.of(Key.Name.ESCAPE, Key.Name.BACKSPACE, Key.Name.ENTER)) {
      dashboard.press(Key.Name.ENTER);
      assertThat(dashboard.text()).contains("addresses", "latency");
      dashboard.press(back);
      assertThat(dashboard.text()).doesNotContain("addresses", "latency");
    }
  }

  @Test
  void openHostScrollsItsSectionsAndNoFurther() {
    dashboard.press(Key.Name.ENTER).type("jjjjjjjjjjjj");
    assertThat(dashboard.text()).contains(" /help ").doesNotContain(" /pages ");

    dashboard.type("g");
    assertThat(dashboard.text()).contains(" /pages ").doesNotContain(" /help ");
  }

  @Test
  void sortCyclesThroughTheColumns() {
    assertThat(dashboard.text()).contains("by hits", "HITS▾");
    assertThat(dashboard.type("s").text()).contains("by hits now", "NOW/S▾");
    assertThat(dashboard.type("s").text()).contains("by errors", "4xx▾", "5xx▾");
    assertThat(dashboard.type("s").text()).contains("by p99", "P99▾");
    assertThat(dashboard.type("s").marked()).isEqualTo("10.0.0.12:8080");
    assertThat(dashboard.type("s").marked()).isEqualTo(FIRST);
  }

  @Test
  void spaceFreezesTheViewAndThawsIt() {
    dashboard.type(" ").show(new Event.Window(SampleReports.window(2, 5555)));
    assertThat(dashboard.text()).contains("FROZEN +1 new", "4,204 / 7,000").doesNotContain("5,555");

    dashboard.type(" ");
    assertThat(dashboard.text()).contains("5,555 / 7,000").doesNotContain("FROZEN");
  }

  @Test
  void alertShowsEvenWhenFrozen() {
    dashboard.type(" ").show(new Event.AlertChanged(new Alert.Raised(SampleReports.T0, 7000)));

    assertThat(dashboard.lines().get(0)).contains(" ALERT ", " FROZEN ");
  }

  @Test
  void helpComesAndGoes() {
    assertThat(dashboard.press(Key.Name.F1).text()).contains("redraw the screen");
    assertThat(dashboard.press(Key.Name.ESCAPE).text()).doesNotContain("redraw the screen");
    assertThat(dashboard.type("h").text()).contains("redraw the screen");
    assertThat(dashboard.type("?").text()).doesNotContain("redraw the screen");
  }

  @Test
  void quitRunsOnce() {
    dashboard.type("qq");

    assertThat(dashboard.quits()).isEqualTo(1);
    assertThat(dashboard.lines().get(0)).contains("STOPPING");
  }

  @Test
  void endOfInputQuits() {
    dashboard.endInput().endInput();

    assertThat(dashboard.quits()).isEqualTo(1);
  }
}
