package io.gonetmon.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.Alert;
import io.gonetmon.model.WatchdogReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AlertEvaluatorTest {
  private static final Instant T0 = Instant.parse("2026-11-22T18:37:16.123Z");

  private final List<Alert> alerts = new ArrayList<>();
  private final AlertEvaluator state =
      new AlertEvaluator(new AlertRule(3, Duration.ofSeconds(2)), nanos(0), alerts::add);

  private static long nanos(long millis) {
    return T0.getEpochSecond() * 1_000_000_000L + T0.getNano() + millis * 1_000_000;
  }

  private static Alert raised(long millis, long hits) {
    return new Alert.Raised(T0.plusMillis(millis), hits);
  }

  private static Alert recovered(long millis, long hits) {
    return new Alert.Recovered(T0.plusMillis(millis), hits);
  }

  private void hits(long... millis) {
    for (long each : millis) {
      state.hit(nanos(each));
    }
  }

  @Test
  void isRaisedAtTheHitThatMeetsTheThreshold() {
    hits(0, 10);
    assertThat(alerts).isEmpty();

    hits(20, 30, 40);
    assertThat(alerts).containsExactly(raised(20, 3));
  }

  @Test
  void recoversAtTheTickThatForgetsTheHits() {
    hits(0, 10, 600);
    state.advance(nanos(2499));
    assertThat(alerts).containsExactly(raised(600, 3));

    state.advance(nanos(2500));
    assertThat(alerts).containsExactly(raised(600, 3), recovered(2500, 1));
  }

  @Test
  void recoversAtThatTickHoweverLateTimeIsTold() {
    hits(0, 10, 600);
    state.advance(nanos(86_400_000));

    assertThat(alerts).containsExactly(raised(600, 3), recovered(2500, 1));
  }

  @Test
  void recoversBeforeTheHitThatTellsTheTime() {
    hits(0, 0, 0, 10_000, 10_000, 10_000);

    assertThat(alerts).containsExactly(raised(0, 3), recovered(2500, 0), raised(10_000, 3));
  }

  @Test
  void staysAlarmedWhileHitsGoOn() {
    for (int millis = 0; millis < 20_000; millis += 400) {
      hits(millis);
    }

    assertThat(alerts).containsExactly(raised(800, 3));
    assertThat(state.report()).isEqualTo(new WatchdogReport(6, 3, 2, true));
  }

  @Test
  void countsLateHits() {
    hits(2000, 1000);
    hits(1999);

    assertThat(alerts).containsExactly(raised(1999, 3));
  }

  @Test
  void ignoresHitsThatCameTooLate() {
    hits(10_000, 10_001, 7_000);

    assertThat(alerts).isEmpty();
    assertThat(state.report()).isEqualTo(new WatchdogReport(2, 3, 2, false));
  }

  @Test
  void countsItsHitsByTick() {
    hits(0, 499, 500, 1999);

    assertThat(state.hitsByTick()).containsExactly(0, 2, 1, 0, 1);
  }

  @Test
  void passesAYearOfSilenceAtOnce() {
    hits(0);
    state.advance(nanos(365L * 86_400_000));
    hits(365L * 86_400_000);

    assertThat(state.report().hits()).isOne();
  }
}
