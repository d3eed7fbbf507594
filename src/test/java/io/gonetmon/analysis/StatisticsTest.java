package io.gonetmon.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.capture.DropCounts;
import io.gonetmon.http.Message;
import io.gonetmon.model.ConnectionsReport;
import io.gonetmon.model.InterfaceReport;
import io.gonetmon.model.Losses;
import io.gonetmon.model.Quantiles;
import io.gonetmon.model.Report;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class StatisticsTest {
  private static final Instant T0 = Instant.parse("2026-11-22T18:37:16Z");

  private final MessageBatch hitTimes = new MessageBatch();
  private final Statistics statistics = new Statistics(new AnalysisLimits(2, 2, 2, 1), hitTimes);

  private Report window() {
    return statistics.window(T0, T0.plusSeconds(10), 9);
  }

  private Report session() {
    return statistics.session(T0, T0.plusSeconds(20), 9);
  }

  private void request(String host, String server) {
    statistics.request(new Message.Request(5, host, server, "GET", "/"));
  }

  @Test
  void startsTheWindowAnewAndKeepsTheSession() {
    request("a", "10.0.0.1");
    statistics.response(new Message.Response(7, "a", "10.0.0.1", 200, 2_000_000));
    statistics.closeWindow();
    request("b", "10.0.0.1");

    assertThat(window().hosts()).extracting(each -> each.host()).containsExactly("b");
    assertThat(window().hits()).isOne();
    assertThat(session().hosts()).extracting(each -> each.host()).containsExactly("a", "b");
    assertThat(session().hits()).isEqualTo(3);
    assertThat(hitTimes.take()).containsExactly(5, 7, 5);
    assertThat(hitTimes.isEmpty()).isTrue();
  }

  @Test
  void countsConnections() {
    statistics.opened();
    statistics.closed();
    statistics.closeWindow();
    statistics.reset();
    statistics.retransmitted();
    statistics.outOfOrder();
    statistics.duplicate();
    statistics.handshake(1_500_000);

    var handshake = new Quantiles(1, 1.5, 1.5, 1.5, 1.5);
    assertThat(window().connections()).isEqualTo(new ConnectionsReport(0, 0, 1, 1, 1, handshake));
    assertThat(session().connections()).isEqualTo(new ConnectionsReport(1, 1, 1, 1, 1, handshake));
  }

  @Test
  void countsLosses() {
    statistics.dropped(new DropCounts(1, 2, 3, 4));
    statistics.lost(100);
    statistics.unparsed();
    statistics.evicted();
    statistics.duplicate();

    assertThat(window().losses()).isEqualTo(new Losses(1, 2, 3, 100, 5, 1, 1));
    statistics.closeWindow();
    assertThat(window().losses()).isEqualTo(Losses.NONE);
    assertThat(session().losses()).isEqualTo(new Losses(1, 2, 3, 100, 5, 1, 1));
  }

  @Test
  void countsWhatFindsNoRoomAsEvicted() {
    request("a", "10.0.0.1");
    request("b", "10.0.0.1");
    request("c", "10.0.0.1");
    request("a", "10.0.0.2");

    assertThat(session().losses().evicted()).isEqualTo(2);
  }

  @Test
  void tellsTheTrafficOfInterfacesByName() {
    statistics.traffic("lo").add(1, 100);
    statistics.closeWindow();
    statistics.traffic("lo").add(2, 50);
    statistics.traffic("eth0").add(1, 60);

    assertThat(window().interfaces())
        .containsExactly(
            new InterfaceReport("eth0", 1, 60, 0, 0), new InterfaceReport("lo", 2, 50, 0, 0));
    assertThat(session().interfaces())
        .containsExactly(
            new InterfaceReport("eth0", 1, 60, 0, 0), new InterfaceReport("lo", 3, 150, 0, 0));
  }

  @Test
  void tellsNoSpeedOfAnEmptyPeriod() {
    statistics.traffic("lo").add(1, 100);

    assertThat(statistics.window(T0, T0, 9).interfaces())
        .containsExactly(new InterfaceReport("lo", 1, 100, 0, 0));
  }
}
