package io.gonetmon.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.gonetmon.capture.queue.DropCounts;
import io.gonetmon.model.ConnectionsReport;
import io.gonetmon.model.Dimension;
import io.gonetmon.model.InterfaceReport;
import io.gonetmon.model.Losses;
import io.gonetmon.model.Message;
import io.gonetmon.model.NotDecoded;
import io.gonetmon.model.NotDecoded.Foreign;
import io.gonetmon.model.Outcome;
import io.gonetmon.model.Quantiles;
import io.gonetmon.model.Report;
import io.gonetmon.model.Request;
import io.gonetmon.model.Row;
import io.gonetmon.model.Sample;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class StatisticsTest {
  private static final Instant T0 = Instant.parse("2026-11-22T18:37:16Z");

  private final Statistics statistics = new Statistics(new AnalysisLimits(8, 8, 8, 1 << 30));

  private Report window() {
    return statistics.window(T0, T0.plusSeconds(10));
  }

  private Report session() {
    return statistics.session(T0, T0.plusSeconds(20), true);
  }

  private static List<String> keys(List<Row> rows) {
    return rows.stream().map(Row::key).toList();
  }

  @Test
  void beginsEachWindowEmptyAndKeepsTheSession() {
    Request request = Sample.request(5, "a", "GET", "/");
    statistics.request(request).response(Sample.response(request, 200, 2));
    statistics.closeWindow();
    statistics.request(Sample.request(9, "b", "GET", "/"));

    assertThat(keys(window().hosts())).containsExactly("b");
    assertThat(window().hits()).isOne();
    assertThat(keys(session().hosts())).containsExactly("a", "b");
    assertThat(session().hits()).isEqualTo(3);
  }

  @Test
  void handsOutOnceWhatWasFound() {
    Request request = Sample.request(5, "a", "GET", "/");
    var exchange = statistics.request(request);
    var response = Sample.response(request, 200, 2);
    exchange.response(response);
    exchange.end(Sample.exchange(request, response, Outcome.ANSWERED));
    var found = statistics.takeFound();

    assertThat(found.messages()).extracting(Message::nanos).containsExactly(5L, 7L);
    assertThat(found.exchanges()).hasSize(1);
    assertThat(statistics.hasFound()).isFalse();
    assertThat(statistics.takeFound().isEmpty()).isTrue();
  }

  @Test
  void breaksAnExchangeDownByEachDimension() {
    Request request = Sample.request(5, Sample.peers(7, 3), "a", "PUT", "/shop/cart");
    var exchange = statistics.request(request);
    var response = Sample.response(request, 503, 4_000_000);
    exchange.response(response);
    exchange.end(Sample.exchange(request, response, Outcome.ANSWERED));

    Row host = session().hosts().get(0);
    Row section = host.children(Dimension.SECTION).get(0);
    assertThat(section.key()).isEqualTo("/shop");
    assertThat(keys(session().clients())).containsExactly("10.0.0.7");
    assertThat(keys(session().servers())).containsExactly("10.0.1.3:80");
    for (Row row : List.of(host, section, session().clients().get(0), session().servers().get(0))) {
      assertThat(row.hits()).isEqualTo(2);
      assertThat(row.methods()).containsExactly(entry("PUT", 1L));
      assertThat(row.statuses()).containsExactly(entry(503, 1L));
      assertThat(row.responseTime()).isEqualTo(new Quantiles(1, 4, 4, 4, 4));
      assertThat(row.bytes()).isEqualTo(220);
      assertThat(row.unanswered() + row.open()).isZero();
    }
  }

  @Test
  void countsOpenRequestsUntilTheyAreAnsweredOrGivenUp() {
    Request first = Sample.request(5, "a", "GET", "/");
    Request second = Sample.request(6, "a", "GET", "/");
    var answered = statistics.request(first);
    var reset = statistics.request(second);
    assertThat(session().hosts().get(0).open()).isEqualTo(2);
    assertThat(statistics.open().oldest(1)).containsExactly(first);

    answered.response(Sample.response(first, 100, 1));
    assertThat(session().hosts().get(0).open()).isEqualTo(2);
    answered.response(Sample.response(first, 200, 2));
    assertThat(session().hosts().get(0).open()).isEqualTo(1);
    assertThat(statistics.open().oldest(9)).containsExactly(second);

    statistics.closeWindow();
    reset.end(Sample.exchange(second, null, Outcome.RESET));
    assertThat(session().hosts().get(0).open()).isZero();
    assertThat(session().hosts().get(0).unanswered()).isEqualTo(1);
    assertThat(window().hosts().get(0).unanswered()).isEqualTo(1);
    assertThat(statistics.open().count()).isZero();
  }

  @Test
  void leavesARequestOpenThatTheEndOfTheCaptureCutsOff() {
    Request request = Sample.request(5, "a", "GET", "/");
    statistics.request(request).end(Sample.exchange(request, null, Outcome.OPEN));

    assertThat(session().hosts().get(0).open()).isEqualTo(1);
    assertThat(session().hosts().get(0).unanswered()).isZero();
    assertThat(session().hosts().get(0).bytes()).isEqualTo(110);
  }

  @Test
  void countsAResponseWithoutItsRequestForTheHostAndThePeers() {
    statistics.unpaired(Sample.unpaired(5, "a", 404));

    assertThat(session().hosts().get(0).statuses()).containsExactly(entry(404, 1L));
    assertThat(session().hosts().get(0).children(Dimension.SECTION)).isEmpty();
    assertThat(session().clients().get(0).responses()).isEqualTo(1);
    assertThat(session().servers().get(0).responseTime()).isEqualTo(Quantiles.NONE);
  }

  @Test
  void countsConnections() {
    statistics.opened();
    statistics.closed();
    statistics.closeWindow();
    statistics.reset();
    statistics.refused();
    statistics.unansweredSyn();
    statistics.retransmitted();
    statistics.synRetransmitted();
    statistics.outOfOrder();
    statistics.duplicate();
    statistics.handshake(1_500_000);

    var handshake = new Quantiles(1, 1.5, 1.5, 1.5, 1.5);
    assertThat(window().connections())
        .isEqualTo(new ConnectionsReport(0, 0, 1, 1, 1, 1, 1, 1, handshake));
    assertThat(session().connections())
        .isEqualTo(new ConnectionsReport(1, 1, 1, 1, 1, 1, 1, 1, handshake));
  }

  @Test
  void countsLosses() {
    statistics.dropped(new DropCounts(1, 2, 3, 4));
    statistics.lost(100);
    statistics.unparsed();
    statistics.evicted();
    statistics.forgotten();
    statistics.forgotten();
    statistics.duplicate();

    Losses all = new Losses(1, 2, 3, 100, 4, 1, 1, 2, 0, 1, NotDecoded.NOTHING);
    assertThat(window().losses()).isEqualTo(all);
    assertThat(all.unparsed()).isEqualTo(5);
    assertThat(all.evicted()).isEqualTo(3);
    statistics.closeWindow();
    assertThat(window().losses()).isEqualTo(Losses.NONE);
    assertThat(session().losses()).isEqualTo(all);
  }

  @Test
  void countsWhatSpeaksSomethingElseByTheNameThatItAsksFor() {
    statistics.foreign(Foreign.TLS, "a");
    statistics.closeWindow();
    statistics.foreign(Foreign.TLS, "a");
    statistics.foreign(Foreign.TLS, "");
    statistics.foreign(Foreign.TUNNEL, "b");
    NotDecoded found = session().losses().notDecoded();

    assertThat(found.protocols())
        .containsExactly(
            Map.entry(Foreign.TLS, new NotDecoded.Spoken(3, Map.of("a", 2L))),
            Map.entry(Foreign.TUNNEL, new NotDecoded.Spoken(1, Map.of("b", 1L))));
    assertThat(session().losses().unparsed()).isEqualTo(3);
    assertThat(session().losses().any()).isFalse();
  }

  @Test
  void countsTheNamesBeyondTheBoundTogether() {
    for (int i = 0; i < 150; i++) {
      statistics.foreign(Foreign.TLS, "h" + i);
    }

    assertThat(session().losses().notDecoded().protocols().get(Foreign.TLS).hosts())
        .hasSize(101)
        .containsEntry("(other)", 50L);
  }

  @Test
  void namesTheAddressesOfAHostThatWereSeenInEachPeriod() {
    statistics.request(Sample.request(1, Sample.peers(1, 1), "a", "GET", "/"));
    statistics.closeWindow();
    statistics.request(Sample.request(1, Sample.peers(1, 2), "a", "GET", "/"));

    assertThat(window().hosts().get(0).addresses()).containsExactly("10.0.1.2");
    assertThat(session().hosts().get(0).addresses()).containsExactly("10.0.1.1", "10.0.1.2");
    assertThat(session().clients().get(0).addresses()).isEmpty();
  }

  @Test
  void countsAddressesBeyondTheBoundAsEvicted() {
    for (int server = 1; server <= 18; server++) {
      statistics.request(Sample.request(1, Sample.peers(1, server), "a", "GET", "/"));
    }

    assertThat(session().hosts().get(0).addresses()).hasSize(16);
    assertThat(session().losses().evicted()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void reportsTheTrafficOfInterfacesByName() {
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
  void reportsNoSpeedOfAnEmptyPeriod() {
    statistics.traffic("lo").add(1, 100);

    assertThat(statistics.window(T0, T0).interfaces())
        .containsExactly(new InterfaceReport("lo", 1, 100, 0, 0));
  }
}
