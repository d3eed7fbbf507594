package io.gonetmon.alert;

import io.gonetmon.model.Dimension;
import io.gonetmon.model.Exchange;
import io.gonetmon.model.Message;
import io.gonetmon.model.RuleAlert.Cause;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who did most of what a rule is about: counts by host, client and path over the last span, and up
 * to half of one more. Confined to the watchdog thread.
 */
final class Culprits {
  private static final List<Dimension> DIMENSIONS =
      List.of(Dimension.HOST, Dimension.CLIENT, Dimension.PATH);

  /** Keys of each dimension; whoever comes later did not do most of it. */
  private static final int MOST = 500;

  private static final class Generation {
    private final Map<Dimension, Map<String, Long>> counts = new EnumMap<>(Dimension.class);
    private long all;

    void add(Message message) {
      all++;
      for (Dimension each : DIMENSIONS) {
        String key = each.key(message);
        Map<String, Long> known = counts.computeIfAbsent(each, none -> new HashMap<>());
        if (key != null && (known.size() < MOST || known.containsKey(key))) {
          known.merge(key, 1L, Long::sum);
        }
      }
    }

    Map<String, Long> of(Dimension dimension) {
      return counts.getOrDefault(dimension, Map.of());
    }
  }

  private final long generationNanos;
  private Generation current = new Generation();
  private Generation before = new Generation();
  private long began = Long.MIN_VALUE;

  Culprits(long spanNanos) {
    this.generationNanos = spanNanos;
  }

  void add(Exchange exchange, long nanos) {
    if (began == Long.MIN_VALUE || nanos - began >= generationNanos) {
      before = nanos - began < 2 * generationNanos ? current : new Generation();
      current = new Generation();
      began = nanos;
    }
    current.add(exchange.request() == null ? exchange.response() : exchange.request());
  }

  /** The most of each dimension. */
  List<Cause> most() {
    List<Cause> causes = new ArrayList<>();
    long all = current.all + before.all;
    for (Dimension dimension : DIMENSIONS) {
      Map<String, Long> counts = new HashMap<>(before.of(dimension));
      current.of(dimension).forEach((key, count) -> counts.merge(key, count, Long::sum));
      counts.entrySet().stream()
          .max(
              Map.Entry.<String, Long>comparingByValue()
                  .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
          .ifPresent(
              most ->
                  causes.add(new Cause(dimension, most.getKey(), (double) most.getValue() / all)));
    }
    return causes;
  }
}
