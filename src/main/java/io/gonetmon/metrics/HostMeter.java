package io.gonetmon.metrics;

import io.gonetmon.model.Exchange;
import java.util.HashMap;
import java.util.Map;

/** The exchanges of a host. Guarded by its {@link Meter}. */
final class HostMeter {
  private final String name;
  private final Durations first = new Durations();

  /** By method and status, those that are told apart: so that none is looked up by all it is. */
  private final Map<String, Map<Integer, Durations>> kinds = new HashMap<>();

  private long unanswered;

  HostMeter(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  /** Until the first byte of the response. */
  Durations first() {
    return first;
  }

  long unanswered() {
    return unanswered;
  }

  void count(Exchange exchange) {
    if (exchange.isUnanswered()) {
      unanswered++;
    }
    if (exchange.responseNanos() >= 0) {
      first.add(exchange.responseNanos());
    }
  }

  /** Where exchanges of that kind count; null when that is not known here. */
  Durations kind(String method, int status) {
    Map<Integer, Durations> byStatus = kinds.get(method);
    return byStatus == null ? null : byStatus.get(status);
  }

  /** From now on those of that kind count there. */
  void remember(String method, int status, Durations durations) {
    kinds.computeIfAbsent(method, each -> new HashMap<>()).put(status, durations);
  }
}
