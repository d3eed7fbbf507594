package io.gonetmon.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.Alert;
import io.gonetmon.model.Losses;
import io.gonetmon.output.Event;
import io.gonetmon.query.Query;
import io.gonetmon.query.RowQuery;
import io.gonetmon.terminal.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What keys do, seen on the screen. */
final class KeysTest {
  private final VirtualDashboard dashboard = new VirtualDashboard(100, 30).withTraffic();

  @Test
  void opensAHostItsSectionAPathAndAnExchangeAndComesBack() {
    dashboard.press(Key.Name.ENTER);
    assertThat(dashboard.line("▸ shop")).isEqualTo(" Hosts ▸ shop.example");
    dashboard.press(Key.Name.DOWN, Key.Name.ENTER, Key.Name.ENTER, Key.Name.ENTER);
    assertThat(dashboard.line("▸ shop")).startsWith(" Hosts ▸ shop.example ▸ /cart ▸ /cart ▸ #");
    assertThat(dashboard.text())
        .contains("POST shop.example/cart", "waiting", "on this connection");

    dashboard.press(Key.Name.ESCAPE, Key.Name.ESCAPE, Key.Name.ESCAPE);

    assertThat(dashboard.line("▸ shop")).isEqualTo(" Hosts ▸ shop.example");
    assertThat(dashboard.text()).contains("▸ /cart ");
  }

  @Test
  void dividesAHostBySectionsOrPaths() {
    dashboard.press(Key.Name.ENTER).type("p");

    assertThat(dashboard.text()).contains("── paths 4 ", "/products/12", "p sections");
  }

  @Test
  void keepsTheSelectionWhileItsHostIsQuiet() {
    dashboard.press(Key.Name.DOWN, Key.Name.DOWN);
    assertThat(dashboard.marked()).isEqualTo("api.example");

    var others =
        SampleTraffic.exchanges().stream()
            .filter(each -> !each.exchange().host().equals("api.example"))
            .toList();
    dashboard.with(others, SampleTraffic.NOW.minusSeconds(1));

    assertThat(dashboard.marked()).isEqualTo("api.example");
    assertThat(dashboard.text()).contains("── hosts 5 ");
    assertThat(dashboard.press(Key.Name.DOWN).marked()).isEqualTo("intranet.example.org");
  }

  @Test
  void followsTheFirstRowUntilAnotherOneIsSelected() {
    dashboard.type("sss");
    assertThat(dashboard.marked()).isEqualTo("10.0.0.12:8080");

    dashboard.type("jg").type("<<<");

    assertThat(dashboard.marked()).isEqualTo("shop.example");
  }

  @Test
  void sortsAllRowsByAnyColumnAndTheOtherWayRound() {
    assertThat(dashboard.type("s").text()).contains("by fail", "FAIL▾");
    assertThat(dashboard.type("S").text()).contains("by fail reversed", "FAIL▴");
    assertThat(dashboard.type("<<").text()).contains("by name", "HOST▾");
    assertThat(dashboard.marked()).isEqualTo("10.0.0.12:8080");
  }

  @Test
  void scrollsThroughMoreRowsThanThereIsRoomFor() {
    dashboard.resize(100, 12);
    assertThat(dashboard.text()).contains("hosts 6 ");
    dashboard.resize(100, 11).type("5");
    assertThat(dashboard.line("clients")).contains("1–6 of 12");

    dashboard.type("G");

    assertThat(dashboard.marked()).isEqualTo("10.0.0.18");
    assertThat(dashboard.line("clients")).contains("7–12 of 12");
    assertThat(dashboard.press(Key.Name.PAGE_UP).marked()).isEqualTo("10.0.0.12");
  }

  @Test
  void coversALongerOrAShorterTime() {
    assertThat(dashboard.type("[").text()).contains("last 10s");
    assertThat(dashboard.type("[").text()).contains("last 10s");
    assertThat(dashboard.type("]]]").text()).contains("last 15m");
    assertThat(dashboard.type("]]").text()).contains("since 18:30:06");
  }

  @Test
  void pausesTheViewAndTellsWhatIsNew() {
    dashboard.at(SampleTraffic.NOW.minusSeconds(60)).type(" ");
    assertThat(dashboard.line("gonetmon")).endsWith("PAUSED 18:41:06  +0 new");
    String rows = dashboard.line("shop.example");

    dashboard.withTraffic();

    assertThat(dashboard.line("gonetmon")).endsWith("PAUSED 18:41:06  +1,079 new");
    assertThat(dashboard.line("shop.example")).isEqualTo(rows);
    assertThat(dashboard.type(" ").line("gonetmon")).endsWith("LIVE");
  }

  @Test
  void travelsInTimeAndComesBack() {
    dashboard.press(Key.Name.LEFT);
    assertThat(dashboard.line("gonetmon")).contains("PAST 18:41:00–18:42:00  6s ago");
    assertThat(dashboard.line("── hosts")).contains("18:41:00–18:42:00");

    dashboard.press(Key.Name.RIGHT, Key.Name.RIGHT);

    assertThat(dashboard.line("gonetmon")).endsWith("LIVE");
  }

  @Test
  void saysHowLongAlertsWereWhereTheyAreNotTooClose() {
    for (int minute = 1; minute < 4; minute++) {
      Instant raised = SampleTraffic.START.plusSeconds(300 + 40L * minute);
      dashboard.show(
          new Event.AlertChanged(new Alert.Raised(raised, 2000)),
          new Event.AlertChanged(new Alert.Recovered(raised.plusSeconds(17), 1999)));
    }

    assertThat(dashboard.line("╎")).contains("╎   -6m╎      ╎alert 17s-4m").containsOnlyOnce("al");
  }

  @Test
  void goesToTheAlertOrErrorSpikeBefore() {
    Instant raised = SampleTraffic.START.plusSeconds(310);
    dashboard.show(
        new Event.AlertChanged(new Alert.Raised(raised, 2000)),
        new Event.AlertChanged(new Alert.Recovered(raised.plusSeconds(30), 1999)));

    assertThat(dashboard.type("{").line("gonetmon")).contains("18:40");
    assertThat(dashboard.type("{").line("gonetmon")).contains("PAST 18:34:16–18:35:16");
    assertThat(dashboard.type("{").text()).contains("no earlier alert or error spike");
    assertThat(dashboard.press(Key.Name.END).line("gonetmon")).endsWith("LIVE");
  }

  @Test
  void goesToATimeOfDay() {
    dashboard.type("@18:35").press(Key.Name.ENTER);
    assertThat(dashboard.line("gonetmon")).contains("PAST 18:35:00–18:36:00");

    dashboard.type("@noon").press(Key.Name.ENTER);
    assertThat(dashboard.text()).contains("not a time such as 14:03");
  }

  @Test
  void watchesOtherPortsBesideTheOnesBefore() {
    dashboard.type("w8080, 3000").press(Key.Name.ENTER);

    assertThat(dashboard.watched())
        .containsExactly("(tcp and port 80) or tcp port 8080 or tcp port 3000");
    assertThat(dashboard.text()).contains("watching (tcp and port 80) or tcp port 8080");
  }

  @Test
  void watchesWithAnotherCaptureFilterIfThatCompiles() {
    dashboard.type("wbad filter").press(Key.Name.ENTER);
    assertThat(dashboard.text()).contains("The filter does not compile.");

    dashboard.type("wtcp and net 10.0.0.0/8").press(Key.Name.ENTER);
    assertThat(dashboard.type("7").text()).contains("tcp and net 10.0.0.0/8");
    dashboard.type("w9").press(Key.Name.ESCAPE);
    assertThat(dashboard.watched()).containsExactly("bad filter", "tcp and net 10.0.0.0/8");
  }

  @Test
  void showsAListAlone() {
    dashboard.press(Key.Name.TAB).type("z");
    assertThat(dashboard.text()).contains("── sections 4 ").doesNotContain("── hosts");

    assertThat(dashboard.press(Key.Name.ESCAPE).text()).contains("── hosts 6 ");
  }

  @Test
  void filtersWhileTyping() {
    dashboard.type("/host:api");
    assertThat(dashboard.text()).contains("── hosts 1 ", "/ host:api", "187 match");

    dashboard.press(Key.Name.ENTER);
    assertThat(dashboard.line("req/s")).endsWith(" / host:api");

    assertThat(dashboard.press(Key.Name.ESCAPE).text()).contains("── hosts 6 ");
  }

  @Test
  void showsWhereAFilterIsWrongAndKeepsTheLastOneThatWasRight() {
    dashboard.type("/host:api hots:x");

    assertThat(dashboard.text()).contains("/ host:api hots:x", "^ unknown field hots");
    assertThat(dashboard.press(Key.Name.ENTER).text()).contains("unknown field hots");
    assertThat(dashboard.press(Key.Name.ESCAPE).text()).contains("── hosts 6 ");
  }

  @Test
  void recallsFilters() {
    dashboard.type("/host:api").press(Key.Name.ENTER, Key.Name.ESCAPE);

    dashboard.type("/").press(Key.Name.UP);

    assertThat(dashboard.text()).contains("/ host:api", "── hosts 1 ");
  }

  @Test
  void tellsAboutAnUnknownKeyOnce() {
    assertThat(dashboard.type("#").text()).contains("no key #; ? lists them");
    assertThat(dashboard.type("j").text()).doesNotContain("no key");
  }

  @Test
  void asksForAsManyRowsAsThereIsRoomForAndSomeMore() {
    List<Query> asked = dashboard.engine().asked().get(dashboard.engine().asked().size() - 1);

    assertThat(asked)
        .filteredOn(RowQuery.class::isInstance)
        .extracting(each -> ((RowQuery) each).count())
        .allMatch(count -> count <= 90);
  }

  @Test
  void showsALossOfLongAgoCalmly() {
    Losses some = new Losses(1234, 0, 17, 48_200, 3, 0, 0);
    Instant now = SampleTraffic.NOW;
    dashboard.show(Sample.snapshot(now, 9000, 10, some));
    assertThat(dashboard.text()).contains("  LOSS\n");

    dashboard.show(Sample.snapshot(now.plus(Duration.ofMinutes(12)), 9000, 10, some));

    assertThat(dashboard.text()).contains("loss 12m ago").doesNotContain(" LOSS");
  }

  @Test
  void quitsOnceAndSaysSo() {
    dashboard.type("qq");

    assertThat(dashboard.quits()).isEqualTo(1);
    assertThat(dashboard.line("gonetmon")).contains("STOPPING");
  }

  @Test
  void quitsWhenTheTerminalIsGone() {
    assertThat(dashboard.endInput().quits()).isEqualTo(1);
  }

  @Test
  void anExchangeIsSelectedAmongThoseOnItsConnection() {
    dashboard.type("2").press(Key.Name.DOWN, Key.Name.DOWN, Key.Name.DOWN);
    String row = dashboard.line("▸ ");
    dashboard.press(Key.Name.ENTER);

    assertThat(dashboard.lines().stream().filter(line -> line.startsWith(" ▸ ")))
        .containsExactly(row);
  }
}
