package io.gonetmon.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrafficTest {

  @Test
  void countsEveryPageOverOneConnection() throws IOException {
    try (TrafficServer server = TrafficServer.start(0)) {
      Tally sent = TrafficClient.fetch(server, Catalogue.everyPage());

      assertThat(sent.methods())
          .isEqualTo(Map.of("GET", 18L, "POST", 6L, "HEAD", 2L, "PUT", 1L, "DELETE", 1L));
      assertThat(sent.statuses())
          .isEqualTo(
              Map.of(
                  "200", 17L, "204", 3L, "301", 1L, "304", 1L, "401", 1L, "404", 3L, "500", 1L,
                  "503", 1L));
    }
  }

  @Test
  void answersPipelinedRequestsInOrder() throws IOException {
    try (TrafficServer server = TrafficServer.start(0)) {
      Tally sent =
          TrafficClient.pipeline(
              server,
              List.of(
                  new Ask("HEAD", "static.example", "/img/hero.jpg"),
                  Ask.get("shop.example", "/cart"),
                  Ask.get("nobody.example", "/")));

      assertThat(sent.json())
          .isEqualTo(
              """
              {"requests":3,"responses":3,\
              "methods":{"GET":2,"HEAD":1},"statuses":{"200":2,"404":1},\
              "hosts":{\
              "nobody.example":{"requests":1,"responses":1,\
              "methods":{"GET":1},"statuses":{"404":1}},\
              "shop.example":{"requests":1,"responses":1,\
              "methods":{"GET":1},"statuses":{"200":1}},\
              "static.example":{"requests":1,"responses":1,\
              "methods":{"HEAD":1},"statuses":{"200":1}}}}""");
    }
  }

  @Test
  void burstsAreWithinBoundsAndComeBack() {
    assertThat(perSecond(0)).isEqualTo(20);
    assertThat(perSecond(12)).isEqualTo(150);
    assertThat(perSecond(22)).isEqualTo(5);
    assertThat(perSecond(30)).isEqualTo(25);
    assertThat(perSecond(39)).isEqualTo(20);
    assertThat(perSecond(45 + 12)).isEqualTo(150);
  }

  @Test
  void hasOneClientThatHammersDuringTheBurst() {
    assertThat(hammered(0)).isEqualTo(0);
    assertThat(hammered(12)).isEqualTo(90);
  }

  @Test
  void breaksOneSiteInTrouble() throws IOException {
    try (TrafficServer server = TrafficServer.start(0)) {
      server.setInTrouble(true);
      Tally sent =
          TrafficClient.fetch(
              server, List.of(Ask.get("api.example", "/v1/stock"), Ask.get("shop.example", "/")));

      assertThat(sent.statusesByHost())
          .isEqualTo(Map.of("api.example", Map.of("503", 1L), "shop.example", Map.of("200", 1L)));
    }
  }

  /** The rule is the one of scripts/demo; a hit is a request or a response. */
  @Test
  void theDemoSeesAnAlertAndItsRecoveryWithinAMinute() {
    int span = 15;
    int threshold = 1500;
    List<Integer> alarmed =
        IntStream.rangeClosed(1, 60)
            .filter(now -> IntStream.range(now - span, now).map(this::hitsIn).sum() >= threshold)
            .boxed()
            .toList();

    assertThat(alarmed).isEqualTo(IntStream.rangeClosed(16, 32).boxed().toList());
  }

  private int hitsIn(int second) {
    return second < 0 ? 0 : 2 * perSecond(second);
  }

  @Test
  void namesThePhaseAtItsFirstTickOnly() {
    int burst = 12 * Rhythm.TICKS_PER_SECOND;

    assertThat(Rhythm.beginningAt(burst)).hasToString("Optional[burst: 150 requests/s for 10 s]");
    assertThat(Rhythm.beginningAt(burst + 1)).isEmpty();
    assertThat(Rhythm.beginningAt(burst + Rhythm.TICKS_PER_SECOND)).isEmpty();
  }

  @Test
  void readsItsOptionsInBothSpellings() {
    assertThat(TrafficOptions.parse("--port=80,0", "--seconds", "7", "--after=2", "--quiet"))
        .isEqualTo(new TrafficOptions(List.of(80, 0), 7, 2, true, false));
    assertThatThrownBy(() -> TrafficOptions.parse("--seconds"))
        .hasMessage("--seconds must be from 1 to 86400, was ''");
    assertThatThrownBy(() -> TrafficOptions.parse("--fast")).hasMessage("unknown option --fast");
  }

  private static int hammered(int second) {
    int first = second * Rhythm.TICKS_PER_SECOND;
    return IntStream.range(first, first + Rhythm.TICKS_PER_SECOND).map(Rhythm::hammeredIn).sum();
  }

  private static int perSecond(int second) {
    int first = second * Rhythm.TICKS_PER_SECOND;
    return IntStream.range(first, first + Rhythm.TICKS_PER_SECOND).map(Rhythm::dueIn).sum();
  }
}
