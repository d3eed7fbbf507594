package io.gonetmon.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.Alert;
import io.gonetmon.model.Event;
import io.gonetmon.model.HostReport;
import io.gonetmon.model.Losses;
import io.gonetmon.terminal.Key;
import java.util.List;
import org.junit.jupiter.api.Test;

final class KeysTest {
  private static final String FIRST = "shop.example.org";
  private static final String SECOND = "api.example.org";

  private final Stage stage = new Stage(80, 24).show(new Event.Window(Made.window(8, 4204)));

  @Test
  void arrowsAndLettersMoveTheSelection() {
    assertThat(stage.marked()).isEqualTo(FIRST);
    assertThat(stage.press(Key.Name.DOWN).marked()).isEqualTo(SECOND);
    assertThat(stage.type("j").marked()).isEqualTo("static.example.org");
    assertThat(stage.type("kk").marked()).isEqualTo(FIRST);
    assertThat(stage.type("G").marked()).isEqualTo("metrics.example.net");
    assertThat(stage.press(Key.Name.HOME).marked()).isEqualTo(FIRST);
    assertThat(stage.press(Key.Name.PAGE_DOWN).marked()).isEqualTo("10.0.0.12:8080");
    assertThat(stage.press(Key.Name.PAGE_UP, Key.Name.UP).marked()).isEqualTo(FIRST);
  }

  @Test
  void selectionFollowsTheHostNotTheRow() {
    stage.press(Key.Name.DOWN);

    HostReport overtaken = Made.host(SECOND, 9, 1);
    List<HostReport> hosts = List.of(Made.host(FIRST, 99, 0), overtaken);
    List<HostReport> more = List.of(Made.host("busy.example.org", 100, 0), hosts.get(0), overtaken);
    stage.show(
        new Event.Window(Made.report(Made.T0, Made.T0.plusSeconds(10), more, Losses.NONE, 4204)));

    assertThat(stage.marked()).isEqualTo(SECOND);
    assertThat(stage.isReversed(SECOND)).isTrue();
  }

  @Test
  void escapeGoesBackToFollowingTheFirst() {
    stage.press(Key.Name.DOWN, Key.Name.ESCAPE);

    assertThat(stage.marked()).isEqualTo(FIRST);
    assertThat(stage.isReversed(FIRST)).isFalse();
  }

  @Test
  void enterOpensTheHostAndEveryWayBackCloses() {
    for (Key.Name back : List.of(Key.Name.ESCAPE, Key.Name.BACKSPACE, Key.Name.ENTER)) {
      stage.press(Key.Name.ENTER);
      assertThat(stage.text()).contains("addresses", "latency");
      stage.press(back);
      assertThat(stage.text()).doesNotContain("addresses", "latency");
    }
  }

  @Test
  void openHostScrollsItsSectionsAndNoFurther() {
    stage.press(Key.Name.ENTER).type("jjjjjjjjjjjj");
    assertThat(stage.text()).contains(" /help ").doesNotContain(" /pages ");

    stage.type("g");
    assertThat(stage.text()).contains(" /pages ").doesNotContain(" /help ");
  }

  @Test
  void sortCyclesThroughTheColumns() {
    assertThat(stage.text()).contains("by hits", "HITS▾");
    assertThat(stage.type("s").text()).contains("by hits now", "NOW/S▾");
    assertThat(stage.type("s").text()).contains("by errors", "4xx▾", "5xx▾");
    assertThat(stage.type("s").text()).contains("by p99", "P99▾");
    assertThat(stage.type("s").marked()).isEqualTo("10.0.0.12:8080");
    assertThat(stage.type("s").marked()).isEqualTo(FIRST);
  }

  @Test
  void spaceFreezesTheViewAndGoesOn() {
    stage.type(" ").show(new Event.Window(Made.window(2, 5555)));
    assertThat(stage.text()).contains("FROZEN +1 new", "4,204 / 7,000").doesNotContain("5,555");

    stage.type(" ");
    assertThat(stage.text()).contains("5,555 / 7,000").doesNotContain("FROZEN");
  }

  @Test
  void alertIsToldEvenWhenFrozen() {
    stage.type(" ").show(new Event.AlertChanged(new Alert.Raised(Made.T0, 7000)));

    assertThat(stage.lines().get(0)).contains(" ALERT ", " FROZEN ");
  }

  @Test
  void helpComesAndGoes() {
    assertThat(stage.press(Key.Name.F1).text()).contains("draw the screen anew");
    assertThat(stage.press(Key.Name.ESCAPE).text()).doesNotContain("draw the screen anew");
    assertThat(stage.type("h").text()).contains("draw the screen anew");
    assertThat(stage.type("?").text()).doesNotContain("draw the screen anew");
  }

  @Test
  void quitIsAskedForOnce() {
    stage.type("qq");

    assertThat(stage.quits()).isEqualTo(1);
    assertThat(stage.lines().get(0)).contains("STOPPING");
  }

  @Test
  void endOfInputIsAWishToQuit() {
    stage.endInput().endInput();

    assertThat(stage.quits()).isEqualTo(1);
  }
}
