package io.gonetmon.alert;

import io.gonetmon.model.Exchange;
import io.gonetmon.model.RuleAlert;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Holds what was found against one rule; time is the capture's. Confined to the watchdog thread.
 */
final class RuleWatch {
  private static final double SECOND = 1e9;

  /** Slots that are judged one by one after a rule was met, however long it has to be. */
  private static final long MOST_HOLDING = 10_000;

  private final Rule rule;
  private final Consumer<RuleAlert> alerts;
  private final SlidingMeasure measure;
  private final Culprits culprits;

  private boolean begun;
  private long beganNanos;
  private long nowNanos;
  private long lastNanos;

  /** Whether anything was seen that the rule is about. */
  private boolean armed;

  /** Until when silence may be because of what was not captured. */
  private long blindUntilNanos = Long.MIN_VALUE;

  private long metSinceNanos = Long.MIN_VALUE;
  private long raisedNanos = Long.MIN_VALUE;

  RuleWatch(Rule rule, Consumer<RuleAlert> alerts) {
    this.rule = rule;
    this.alerts = alerts;
    this.measure = new SlidingMeasure(rule.span(), rule.isQuantile());
    this.culprits = new Culprits(rule.span().toNanos());
  }

  /** Counts an exchange that is over, if the rule is about it. */
  void take(Exchange exchange) {
    if (!rule.where().matches(exchange)) {
      return;
    }
    long nanos = endNanos(exchange);
    advance(nanos);
    armed = true;
    lastNanos = Math.max(lastNanos, nanos);
    if (rule.measure() == Measure.LOSSES) {
      return;
    }
    measure.add(nanos, exchange.isFailed(), amount(exchange), exchange.responseNanos());
    if (isPartOfIt(exchange)) {
      culprits.add(exchange, nanos);
    }
  }

  private static long endNanos(Exchange exchange) {
    long last = Math.max(exchange.requestEndNanos(), exchange.responseEndNanos());
    boolean asked = exchange.request() != null;
    return last > 0 ? last : asked ? exchange.request().nanos() : exchange.response().nanos();
  }

  private long amount(Exchange exchange) {
    return switch (rule.measure()) {
      case HITS -> (exchange.request() == null ? 0 : 1) + (exchange.response() == null ? 0 : 1);
      case BITS -> exchange.bytes() * Byte.SIZE;
      default -> exchange.request() == null ? 0 : 1;
    };
  }

  /** Whether it did what the rule is against. */
  private boolean isPartOfIt(Exchange exchange) {
    return switch (rule.measure()) {
      case ERROR_SHARE -> exchange.isFailed();
      case P50, P90, P99 -> rule.raise().isMet(exchange.responseNanos() / SECOND);
      default -> amount(exchange) > 0;
    };
  }

  /** Counts packets that were not captured, at the end of a window of that length. */
  void lost(long packets, long nanos, Duration window) {
    if (packets > 0) {
      blindUntilNanos = nanos + window.toNanos();
    }
    if (rule.measure() == Measure.LOSSES) {
      advance(nanos);
      measure.add(nanos, false, packets, Exchange.UNKNOWN);
    }
  }

  /** Nothing can be captured, or can again. */
  void blind(boolean blind) {
    if (blind) {
      blindUntilNanos = Long.MAX_VALUE;
    } else if (blindUntilNanos == Long.MAX_VALUE) {
      blindUntilNanos = nowNanos;
      lastNanos = isRaised() ? lastNanos : nowNanos;
    }
  }

  /** Lets time pass. */
  void advance(long nanos) {
    if (!begun) {
      begun = true;
      beganNanos = nanos;
      nowNanos = nanos;
      lastNanos = nanos;
      measure.advance(nanos);
    }
    for (long step = 0; step < mostSteps() && measure.nextNanos(nowNanos) <= nanos; step++) {
      nowNanos = measure.nextNanos(nowNanos);
      measure.advance(nowNanos);
      judge();
    }
    if (measure.nextNanos(nowNanos) <= nanos) {
      nowNanos = nanos;
      measure.advance(nanos);
      judge();
    }
  }

  /** After so many slots without anything nothing changes any more: time may jump. */
  private long mostSteps() {
    long holding = Math.min(MOST_HOLDING, measure.slots(rule.holds()));
    return 2L * SlidingMeasure.SLOTS + holding;
  }

  private void judge() {
    Optional<Double> value = value();
    if (value.isEmpty()) {
      return;
    }
    if (isRaised()) {
      if (rule.recover().isMet(value.get())) {
        tell(false, value.get());
        raisedNanos = Long.MIN_VALUE;
      }
    } else if (!rule.raise().isMet(value.get())) {
      metSinceNanos = Long.MIN_VALUE;
    } else {
      raise(value.get());
    }
  }

  private void raise(double value) {
    metSinceNanos = metSinceNanos == Long.MIN_VALUE ? nowNanos : metSinceNanos;
    if (nowNanos - metSinceNanos >= rule.holds().toNanos()) {
      raisedNanos = nowNanos;
      metSinceNanos = Long.MIN_VALUE;
      tell(true, value);
    }
  }

  boolean isRaised() {
    return raisedNanos != Long.MIN_VALUE;
  }

  /** Nothing while it cannot be told, which changes nothing. */
  private Optional<Double> value() {
    if (measure.events() < rule.minRequests()) {
      return Optional.empty();
    }
    return switch (rule.measure()) {
      case ERROR_SHARE -> share();
      case P50, P90, P99 -> quantile();
      case SILENCE -> silence();
      case HITS, REQUESTS, LOSSES -> amount(1);
      case BITS -> amount(rule.span().toNanos() / SECOND);
    };
  }

  private Optional<Double> share() {
    long events = measure.events();
    return events == 0 ? Optional.empty() : Optional.of(100.0 * measure.failures() / events);
  }

  private Optional<Double> quantile() {
    return measure.measured() == 0
        ? Optional.empty()
        : rule.measure().quantile().map(each -> measure.quantile(each) / SECOND);
  }

  private Optional<Double> silence() {
    boolean known = armed && nowNanos >= blindUntilNanos;
    return known ? Optional.of((nowNanos - lastNanos) / SECOND) : Optional.empty();
  }

  /** That there is little is known only after a whole span. */
  private Optional<Double> amount(double divisor) {
    double amount = measure.amount() / divisor;
    boolean whole = nowNanos - beganNanos >= rule.span().toNanos();
    return whole || rule.raise().isUpper() ? Optional.of(amount) : Optional.empty();
  }

  private void tell(boolean raised, double value) {
    alerts.accept(
        new RuleAlert(
            rule.name(),
            rule.text(),
            raised,
            Instant.ofEpochSecond(0, nowNanos),
            value,
            rule.measure().text(value),
            rule.threshold(),
            raised ? Duration.ZERO : Duration.ofNanos(nowNanos - raisedNanos),
            raised ? causes() : List.of()));
  }

  private List<RuleAlert.Cause> causes() {
    boolean somebodys = rule.measure() != Measure.SILENCE && rule.measure() != Measure.LOSSES;
    return somebodys ? culprits.most() : List.of();
  }
}
