package io.gonetmon.alert;

import io.gonetmon.model.Exchange;
import io.gonetmon.model.Losses;
import io.gonetmon.model.MessageBatch;
import io.gonetmon.model.Report;
import io.gonetmon.model.RuleAlert;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Holds what was found against all rules. Confined to the watchdog thread. */
final class RuleWatches {
  private final List<RuleWatch> watches;

  RuleWatches(List<Rule> rules, Consumer<RuleAlert> alerts) {
    this.watches = rules.stream().map(rule -> new RuleWatch(rule, alerts)).toList();
  }

  /** Takes what was found, and lets time pass until {@code nanos} since the epoch. */
  void take(MessageBatch batch, long nanos) {
    if (watches.isEmpty()) {
      return;
    }
    for (Exchange exchange : batch.exchanges()) {
      watches.forEach(each -> each.take(exchange));
    }
    watches.forEach(each -> each.advance(nanos));
  }

  /** Takes note of what was lost in a window. */
  void take(Report window) {
    Losses losses = window.losses();
    long packets = losses.kernelDropped() + losses.interfaceDropped() + losses.queueDropped();
    watches.forEach(each -> each.lost(packets, nanos(window.to()), window.length()));
  }

  /** Takes note whether anything can be captured. */
  void capturing(boolean possible) {
    watches.forEach(each -> each.blind(!possible));
  }

  private static long nanos(Instant at) {
    return TimeUnit.SECONDS.toNanos(at.getEpochSecond()) + at.getNano();
  }
}
