package io.gonetmon.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.report.HostReport;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sections and statuses are bounded for all hosts together as well. */
class RoomTest {
  private static final AnalysisLimits ROOM_FOR_100 = new AnalysisLimits(1000, 1, 2, 1);

  private final Hosts hosts = new Hosts(ROOM_FOR_100);

  @Test
  void putsSectionsTogetherWhenAllHostsHaveTooMany() {
    assertThat(ask("a", 150)).isEqualTo(100);
    assertThat(named(hosts.window(1000))).isEqualTo(100);
    assertThat(hosts.window(1000)).allMatch(host -> host.methods().get("GET") == 1);
  }

  @Test
  void hasTheWholeRoomForEachWindow() {
    ask("a", 150);
    hosts.closeWindow();
    ask("b", 60);

    assertThat(named(hosts.window(1000))).isEqualTo(60);
    assertThat(named(hosts.session(1000))).isEqualTo(100);
  }

  @Test
  void hasRoomAgainWhenHostsWerePutTogether() {
    ask("a", 1001);
    hosts.closeWindow();

    assertThat(ask("b", 10)).isPositive();
  }

  @Test
  void countsStatusesByClassWhenThereIsNoRoom() {
    ask("a", 150);
    for (int status = 400; status < 499; status++) {
      hosts.get("a0").response(status, 1);
    }
    HostReport report = hosts.session(1000).get(0);

    assertThat(report.statuses()).hasSizeLessThanOrEqualTo(AnalysisLimits.STATUSES + 1);
    assertThat(report.statuses().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(99);
  }

  /** Asks each of many hosts for a section; returns how many found room. */
  private long ask(String name, int count) {
    long room = 0;
    for (int i = 0; i < count; i++) {
      room += hosts.get(name + i).request("/" + i, "GET", ROOM_FOR_100) ? 1 : 0;
    }
    return room;
  }

  private static long named(List<HostReport> reports) {
    return reports.stream()
        .flatMap(host -> host.sections().stream())
        .filter(section -> section.section().startsWith("/"))
        .count();
  }
}
