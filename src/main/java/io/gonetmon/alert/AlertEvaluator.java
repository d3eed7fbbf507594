package io.gonetmon.alert;

import io.gonetmon.model.Alert;
import io.gonetmon.model.Message;
import io.gonetmon.model.MessageBatch;
import io.gonetmon.model.WatchdogReport;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Whether the alert is raised, by its rule; time is the messages' own. Confined to the watchdog
 * thread.
 */
final class AlertEvaluator {
  private static final Duration TICK = Duration.ofMillis(500);

  private final AlertRule rule;
  private final Consumer<Alert> alerts;
  private final SlidingCount hits;
  private boolean alarmed;

  /** Changes of state go to {@code alerts} at once. */
  AlertEvaluator(AlertRule rule, long originNanos, Consumer<Alert> alerts) {
    this.rule = rule;
    this.alerts = alerts;
    this.hits = new SlidingCount(rule.span(), TICK, originNanos);
  }

  /** Takes what was found, and lets time pass until {@code nanos} since the epoch. */
  void take(MessageBatch batch, long nanos) {
    for (Message message : batch.messages()) {
      hit(message.nanos());
    }
    advance(nanos);
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
