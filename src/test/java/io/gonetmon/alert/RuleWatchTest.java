package io.gonetmon.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.Exchange;
import io.gonetmon.model.Outcome;
import io.gonetmon.model.Request;
import io.gonetmon.model.RuleAlert;
import io.gonetmon.model.Sample;
import io.gonetmon.output.RuleAlertText;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Times are seconds after 2025-11-25 16:00:00 UTC. */
final class RuleWatchTest {
  private static final long ORIGIN = 1_764_086_400_000_000_000L;

  private final List<String> told = new ArrayList<>();

  private RuleWatch watch(String rule) throws RuleSyntaxException {
    return new RuleWatch(RuleParser.parse(rule), this::tell);
  }

  private void tell(RuleAlert alert) {
    told.add(RuleAlertText.of(alert, ZoneOffset.UTC));
  }

  private static long nanos(double seconds) {
    return ORIGIN + (long) (seconds * 1e9);
  }

  private static Exchange exchange(double at, String path, int status, long millis) {
    Request request = Sample.request(nanos(at), "shop.example", "GET", path);
    return Sample.exchange(
        request, Sample.response(request, status, millis * 1_000_000), Outcome.ANSWERED);
  }

  private static void feed(RuleWatch watch, int from, int to, int status, long millis) {
    for (int second = from; second < to; second++) {
      for (int each = 0; each < 10; each++) {
        watch.take(exchange(second + each / 10.0, "/cart", status, millis));
      }
    }
    watch.advance(nanos(to));
  }

  @Test
  void raisesAndRecoversByTheShareOfErrors() throws Exception {
    RuleWatch watch = watch("shop: error-share >= 50% over 10s recover < 20%");
    feed(watch, 0, 10, 200, 5);
    feed(watch, 10, 16, 503, 5);
    feed(watch, 16, 30, 200, 5);

    assertThat(told)
        .containsExactly(
            "Alert shop: 51.0 % (>= 50.0 %), triggered at 2025-11-25 16:00:14.943;"
                + " most by host shop.example (100 %), client 10.0.0.1 (100 %), path /cart (100 %)",
            "Alert shop recovered at 2025-11-25 16:00:23.943, after 9 s: 18.4 %");
  }

  @Test
  void waitsAsLongAsItIsToldTo() throws Exception {
    RuleWatch watch = watch("slow: p90 > 100ms over 10s for 5s");
    feed(watch, 0, 4, 200, 200);
    assertThat(told).isEmpty();
    feed(watch, 4, 8, 200, 200);

    assertThat(told)
        .hasSize(1)
        .first()
        .asString()
        .contains("slow: 193 ms (> 100 ms), triggered at 2025-11-25 16:00:05");
  }

  @Test
  void measuresQuantilesWithinSixPerCent() throws Exception {
    for (long millis : new long[] {1, 7, 33, 250, 4_000}) {
      var values = new ArrayList<Double>();
      RuleWatch watch =
          new RuleWatch(
              RuleParser.parse("p50 > 0.1ms over 10s"), alert -> values.add(alert.value()));
      feed(watch, 0, 2, 200, millis);

      assertThat(values.get(0) * 1000).isBetween(millis * 0.94, millis * 1.07);
    }
  }

  @Test
  void changesNothingBelowTheLeastRequestsOrWithoutAny() throws Exception {
    RuleWatch watch = watch("few: error-share > 10% over 10s min-requests 20");
    feed(watch, 0, 1, 503, 5);
    watch.advance(nanos(100));
    assertThat(told).isEmpty();

    feed(watch, 100, 104, 503, 5);
    watch.advance(nanos(1_000));
    assertThat(told).hasSize(1);
  }

  @Test
  void tellsOfSilenceOnceThereWasTraffic() throws Exception {
    RuleWatch watch = watch("quiet: silence > 30s");
    watch.advance(nanos(0));
    watch.advance(nanos(100));
    assertThat(told).isEmpty();

    feed(watch, 100, 102, 200, 5);
    watch.advance(nanos(150));
    feed(watch, 150, 151, 200, 5);

    assertThat(told).hasSize(2);
    assertThat(told.get(0)).startsWith("Alert quiet: 30.").doesNotContain("most by");
    assertThat(told.get(1)).startsWith("Alert quiet recovered");
  }

  @Test
  void takesNothingForSilenceWhileNothingCanBeCapturedOrPacketsAreLost() throws Exception {
    RuleWatch watch = watch("quiet: silence > 30s");
    feed(watch, 0, 2, 200, 5);
    watch.blind(true);
    watch.advance(nanos(100));
    watch.blind(false);
    watch.advance(nanos(120));
    watch.lost(7, nanos(125), Duration.ofSeconds(10));
    watch.advance(nanos(134));
    assertThat(told).isEmpty();

    watch.advance(nanos(140));
    assertThat(told).hasSize(1);
  }

  @Test
  void doesNotRecoverFromSilenceBecauseCapturingIsPossibleAgain() throws Exception {
    RuleWatch watch = watch("quiet: silence > 30s");
    feed(watch, 0, 2, 200, 5);
    watch.advance(nanos(50));
    watch.blind(true);
    watch.advance(nanos(60));
    watch.blind(false);
    watch.advance(nanos(70));

    assertThat(told).hasSize(1);
  }

  @Test
  void saysTheSameHoweverTimeComes() throws Exception {
    for (String rule : new String[] {"silence > 30s", "silence > 5m for 20s", "requests < 1"}) {
      RuleWatch atOnce = watch("rule: " + rule);
      feed(atOnce, 0, 2, 200, 5);
      atOnce.advance(nanos(1_000));
      List<String> expected = List.copyOf(told);
      told.clear();
      RuleWatch bySeconds = watch("rule: " + rule);
      feed(bySeconds, 0, 2, 200, 5);
      for (int second = 3; second <= 1_000; second++) {
        bySeconds.advance(nanos(second));
      }

      assertThat(told).as(rule).hasSize(1).isEqualTo(expected);
      told.clear();
    }
  }

  @Test
  void knowsThatThereIsLittleOnlyAfterAWholeSpan() throws Exception {
    RuleWatch watch = watch("little: requests < 5 over 10s");
    watch.take(exchange(0, "/", 200, 5));
    watch.advance(nanos(9));
    assertThat(told).isEmpty();

    watch.advance(nanos(11));
    assertThat(told).hasSize(1);
  }

  @Test
  void countsLostPackets() throws Exception {
    RuleWatch watch = watch("lost: losses > 100 over 20s");
    watch.lost(60, nanos(10), Duration.ofSeconds(10));
    watch.lost(60, nanos(20), Duration.ofSeconds(10));
    watch.advance(nanos(60));

    assertThat(told).hasSize(2);
    assertThat(told.get(0)).startsWith("Alert lost: 120 (> 100)");
  }

  @Test
  void isOnlyAboutWhatMeetsItsCondition() throws Exception {
    RuleWatch watch = watch("pay: requests > 3 over 10s where path:/pay");
    for (int i = 0; i < 20; i++) {
      watch.take(exchange(i / 10.0, i < 4 ? "/pay" : "/other", 200, 5));
    }
    watch.advance(nanos(3));

    assertThat(told).hasSize(1).first().asString().contains("pay: 4 (> 3)", "path /pay (100 %)");
  }

  @Test
  void standsAnyJumpOfTime() throws Exception {
    RuleWatch watch = watch("hits > 5 over 1s");
    watch.advance(nanos(0));
    watch.take(exchange(0, "/", 200, 5));
    watch.advance(Long.MAX_VALUE / 2);
    watch.take(exchange(-1e9, "/", 200, 5));

    assertThat(told).isEmpty();
  }
}
