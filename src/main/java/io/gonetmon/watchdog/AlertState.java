package io.gonetmon.watchdog;

import io.gonetmon.report.Alert;
import io.gonetmon.report.WatchdogReport;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Calm or alarmed, by the rule; time is the hits' own. Confined to the watchdog thread. */
final class AlertState {
  private static final Duration TICK = Duration.ofMillis(500);

  private final AlertRule rule;
  private final Consumer<Alert> alerts;
  private final SlidingHits hits;
  private boolean alarmed;

  /** Changes of state go to {@code alerts} at once. */
  AlertState(AlertRule rule, long originNanos, Consumer<Alert> alerts) {
    this.rule = rule;
    this.alerts = alerts;
    this.hits = new SlidingHits(rule.span(), TICK, originNanos);
  }

  void hit(long nanos) {
    advance(nanos);
    hits.hit(nanos);
    if (!alarmed && hits.total() >= rule.threshold()) {
      alarmed = true;
      alerts.accept(new Alert.Raised(instant(nanos), hits.total()));
    }
  }

  /** Lets time pass: at each tick old hits are forgotten, and the alarm may end. */
  void advance(long nanos) {
    while (hits.nextTickNanos() <= nanos) {
      if (hits.total() == 0) {
        hits.jump(nanos);
        return;
      }
      long tickNanos = hits.nextTickNanos();
      hits.tick();
      if (alarmed && hits.total() < rule.threshold()) {
        alarmed = false;
        alerts.accept(new Alert.Recovered(instant(tickNanos), hits.total()));
      }
    }
  }

  WatchdogReport report() {
    return new WatchdogReport(hits.total(), rule.threshold(), rule.span().toSeconds(), alarmed);
  }

  long[] hitsByTick() {
    return hits.byTick();
  }

  private static Instant instant(long nanos) {
    return Instant.ofEpochSecond(0, nanos);
  }
}
