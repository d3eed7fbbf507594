package io.gonetmon.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gonetmon.model.Event;
import io.gonetmon.model.Losses;
import io.gonetmon.model.Period;
import io.gonetmon.model.Report;
import io.gonetmon.model.Row;
import io.gonetmon.model.RowQuery;
import io.gonetmon.model.Rows;
import io.gonetmon.model.SortKey;
import io.gonetmon.terminal.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The dashboard asks the engine for the hosts that it shows. */
final class HostQueriesTest {
  private static final int HOSTS = 200;

  private final VirtualDashboard dashboard = new VirtualDashboard(80, 24);
  private final SampleEngine engine = dashboard.engine();

  @Test
  void findsTheFailingHostsAmongManyBusyOnes() {
    List<Row> hosts =
        Stream.concat(
                hosts(HOSTS - 30, 20).stream(),
                IntStream.range(0, 30)
                    .mapToObj(i -> SampleReports.host("failing-" + i, 1, 500, List.of())))
            .toList();
    var tall = new VirtualDashboard(80, 90).show(snapshot(hosts)).type("wss");

    assertThat(tall.line("hosts")).contains("of 200", "by errors");
    List<String> listed = tall.lines().subList(tall.lines().indexOf(tall.line("5xx")) + 1, 90);
    assertThat(listed.subList(0, 30)).allMatch(line -> line.contains("failing-"));
    assertThat(listed.get(30)).contains("host-");
  }

  @Test
  void pagesThroughAllHosts() {
    dashboard.show(window(hosts(HOSTS, 1000)));
    while (!dashboard.marked().equals("host-199")) {
      dashboard.press(Key.Name.PAGE_DOWN);
      assertThat(page()).isNotEmpty().allMatch(HostQueriesTest::hasFigures);
    }

    assertThat(dashboard.line("hosts")).contains("–200 of 200");
    assertThat(dashboard.line("▸")).contains(" host-199 ", " 1.6k ");
  }

  @Test
  void hasAskedForTheNextPageBeforeItIsTurned() {
    dashboard.show(window(hosts(HOSTS, 1000))).press(Key.Name.PAGE_DOWN, Key.Name.PAGE_DOWN);

    engine.busy(true);
    dashboard.press(Key.Name.PAGE_DOWN);
    assertThat(page()).isNotEmpty().allMatch(HostQueriesTest::hasFigures);
    dashboard.press(Key.Name.END);
    assertThat(page()).isNotEmpty().noneMatch(HostQueriesTest::hasFigures);
    engine.busy(false);
    dashboard.show();
    assertThat(page()).isNotEmpty().allMatch(HostQueriesTest::hasFigures);
  }

  @Test
  void keepsTheSelectionWhileItsRowMovesFar() {
    dashboard.show(window(hosts(HOSTS, 1000))).press(Key.Name.END);
    String selected = "host-199";

    for (int place : List.of(60, 150, 0, 199, 90)) {
      dashboard.show(window(moved(selected, place)));
      assertThat(dashboard.marked()).isEqualTo(selected);
      assertThat(dashboard.isReversed(selected)).isTrue();
      assertThat(page()).isNotEmpty().allMatch(HostQueriesTest::hasFigures);
    }
  }

  @Test
  void answersInWhichRowsMoveAreNotFollowedByQuestionsForEver() {
    var queries = new HostQueries(engine);
    engine.pass(window(hosts(HOSTS, 1000)));
    int before = engine.asked().size();
    queries.ask(View.FIRST, 8, Optional.empty());
    View view = View.FIRST.select(Optional.of("host-199"));
    queries.ask(view, 8, answer());
    assertThat(engine.asked()).hasSize(before + 2);
    for (int place : List.of(150, 20, 170, 100, 0, 199, 60)) {
      engine.pass(window(moved("host-199", place)));
      queries.ask(view, 8, answer());
    }

    assertThat(engine.asked()).hasSize(before + 3);
  }

  @Test
  void listsTheFirstHostsWhenTheSelectedOneIsGone() {
    dashboard.show(window(hosts(HOSTS, 1000))).press(Key.Name.END);
    dashboard.show(window(hosts(HOSTS - 1, 1000)));

    assertThat(dashboard.marked()).isEqualTo("host-0");
    assertThat(page()).isNotEmpty().allMatch(HostQueriesTest::hasFigures);
  }

  @Test
  void asksOnlyWhenTheViewChanges() {
    assertThat(engine.asked()).hasSize(1);
    dashboard
        .show(window(hosts(HOSTS, 1000)), snapshot(hosts(HOSTS, 2000)))
        .show(window(hosts(HOSTS, 3000)))
        .type("r??");
    assertThat(engine.asked()).hasSize(1);

    dashboard.type("s");
    assertThat(engine.asked()).hasSize(2);
    assertThat(lastAsked()).extracting(RowQuery::sort).containsExactly(SortKey.RATE);
    dashboard.type("w").show(snapshot(hosts(HOSTS, 4000)));
    assertThat(engine.asked()).hasSize(3);
    assertThat(lastAsked()).extracting(RowQuery::period).containsExactly(Period.SESSION);
  }

  @Test
  void asksOnceWhileTheAnswerIsOnItsWay() {
    dashboard.show(window(hosts(HOSTS, 1000)));
    engine.busy(true);
    dashboard.press(Key.Name.END).show(window(hosts(HOSTS, 2000)));

    assertThat(engine.asked()).hasSize(2);
  }

  @Test
  void asksForAllHostsOnceWhenFrozen() {
    dashboard.show(window(hosts(HOSTS, 1000)));
    List<RowQuery> before = lastAsked();
    dashboard.type(" ").show(window(hosts(HOSTS, 2000))).show(snapshot(hosts(HOSTS, 3000)));

    assertThat(engine.asked()).hasSize(3).last().isEqualTo(before);
    assertThat(engine.asked().get(1))
        .extracting(RowQuery::period, RowQuery::count)
        .containsExactly(
            tuple(Period.LAST_WINDOW, Integer.MAX_VALUE), tuple(Period.SESSION, Integer.MAX_VALUE));
  }

  @Test
  void frozenViewIsSortedAndScrolledWithoutTheEngine() {
    dashboard.show(window(hosts(HOSTS, 1000)), snapshot(hosts(HOSTS, 5000))).type(" ");
    engine.busy(true);
    dashboard.show(window(hosts(HOSTS, 9000)));

    dashboard.press(Key.Name.END);
    assertThat(dashboard.line("▸")).contains(" host-199 ", " 1.6k ");
    dashboard.type("ssssg");
    assertThat(dashboard.line("hosts")).contains("by name");
    assertThat(dashboard.marked()).isEqualTo("host-0");
    dashboard.press(Key.Name.DOWN, Key.Name.DOWN);
    assertThat(dashboard.line("▸")).contains(" host-10 ", " 2.0k ");
    dashboard.type("w");
    assertThat(dashboard.line("▸")).contains(" host-10 ", " 10.0k ");
  }

  @Test
  void frozenViewShowsOneMomentEvenWhenItsHostsComeLate() {
    dashboard.show(window(hosts(3, 1000)));
    engine.busy(true);
    dashboard.type(" ");
    assertThat(dashboard.line("▸")).contains(" host-0 ", " 2.0k ");
    dashboard.show(window(hosts(3, 5000)));
    engine.busy(false);
    dashboard.show().show(window(hosts(3, 9000)));

    assertThat(dashboard.text()).contains("FROZEN +1 new", "29,994 hits");
    assertThat(dashboard.line("▸")).contains(" host-0 ", " 10.0k ");
  }

  @Test
  void hostsThatComeAfterThawingChangeNothing() {
    dashboard.show(window(hosts(3, 1000)));
    engine.busy(true);
    dashboard.type("  ");
    engine.busy(false);
    dashboard.show(window(hosts(3, 5000)));

    assertThat(dashboard.line("▸")).contains(" host-0 ", " 10.0k ");
  }

  @Test
  void oldOrderStaysUntilTheAnswerComes() {
    List<Row> hosts =
        List.of(
            SampleReports.host("busy", 9, 200, List.of()),
            SampleReports.host("failing", 1, 500, List.of()));
    dashboard.show(window(hosts));
    engine.busy(true);
    dashboard.type("ss");
    assertThat(dashboard.line("hosts")).contains("by errors");
    assertThat(dashboard.marked()).isEqualTo("busy");
    assertThat(page()).hasSize(2).allMatch(HostQueriesTest::hasFigures);

    engine.busy(false);
    dashboard.show();
    assertThat(dashboard.marked()).isEqualTo("failing");
  }

  @Test
  void figuresOfTheOtherScopeAreNotShown() {
    dashboard.show(window(hosts(3, 1000)), snapshot(hosts(3, 5000)));
    engine.busy(true);
    dashboard.type("w");
    assertThat(dashboard.text()).contains("host-0").doesNotContain("no HTTP traffic");
    assertThat(page()).isNotEmpty().noneMatch(HostQueriesTest::hasFigures);

    engine.busy(false);
    dashboard.show();
    assertThat(dashboard.line("▸")).contains(" host-0 ", " 10.0k ");
  }

  @Test
  void doesNotSayThatThereIsNoTrafficWhileHostsAreStillToCome() {
    engine.busy(true);
    dashboard.show(window(hosts(3, 1000)));

    assertThat(dashboard.text()).contains("5,994 hits").doesNotContain("no HTTP traffic");
  }

  @Test
  void doesNotCallAHostSilentWhoseFiguresAreStillToCome() {
    dashboard.show(window(hosts(HOSTS, 1000)));
    engine.busy(true);
    dashboard.press(Key.Name.END, Key.Name.ENTER);
    assertThat(dashboard.text()).contains("host-199").doesNotContain("no traffic");

    engine.busy(false);
    dashboard.show();
    assertThat(dashboard.text()).contains("host-199", "addresses");
  }

  private Optional<Rows> answer() {
    return Optional.of(((Event.Listing) engine.answers().get(0)).rows());
  }

  private List<RowQuery> lastAsked() {
    return engine.asked().get(engine.asked().size() - 1);
  }

  /** The lines of the list that have a host. */
  private List<String> page() {
    return dashboard.lines().stream()
        .filter(line -> line.matches(" [▸ ].(host-|busy|fail).*"))
        .toList();
  }

  private static boolean hasFigures(String line) {
    return line.matches(" [▸ ].\\S+( +[0-9.]+[k]?){2}.*");
  }

  /** Hosts with ever fewer requests, all of them answered. */
  private static List<Row> hosts(int count, long busiest) {
    return IntStream.range(0, count)
        .mapToObj(i -> SampleReports.host("host-" + i, busiest - i, 200, List.of()))
        .toList();
  }

  /** The same hosts, one of them at another place. */
  private static List<Row> moved(String name, int place) {
    List<String> names = new ArrayList<>(hosts(HOSTS, 1000).stream().map(Row::key).toList());
    names.remove(name);
    names.add(place, name);
    return IntStream.range(0, HOSTS)
        .mapToObj(i -> SampleReports.host(names.get(i), 1000 - i, 200, List.of()))
        .toList();
  }

  private static Event window(List<Row> hosts) {
    return new Event.Window(report(hosts));
  }

  private static Event snapshot(List<Row> hosts) {
    return new Event.Snapshot(report(hosts), report(hosts), SampleReports.ticks(40), List.of(), 0);
  }

  private static Report report(List<Row> hosts) {
    return SampleReports.report(
        SampleReports.T0, SampleReports.T0.plusSeconds(10), hosts, Losses.NONE, 40);
  }
}
