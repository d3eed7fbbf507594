package io.gonetmon.alert;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a rule measures over its span. */
public enum Measure {
  /** Requests and responses. */
  HITS(Unit.COUNT),
  REQUESTS(Unit.COUNT),
  /** Of all requests, those that failed: 5xx, cut, reset, or without an answer. */
  ERROR_SHARE(Unit.PERCENT),
  P50(Unit.SECONDS),
  P90(Unit.SECONDS),
  P99(Unit.SECONDS),
  /** Of HTTP, a second. */
  BITS(Unit.COUNT),
  /** Since the last request. */
  SILENCE(Unit.SECONDS),
  /** Packets that were not captured. */
  LOSSES(Unit.COUNT);

  /** What its values are. */
  public enum Unit {
    COUNT,
    PERCENT,
    SECONDS
  }

  private final Unit unit;

  Measure(Unit unit) {
    this.unit = unit;
  }

  Unit unit() {
    return unit;
  }

  /** As it is written in a rule. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Measure> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equalsIgnoreCase(word)).findFirst();
  }

  static String words() {
    return Arrays.stream(values()).map(Measure::word).collect(Collectors.joining(", "));
  }

  /** Of response times, which fraction is faster; empty when it is no quantile. */
  Optional<Double> quantile() {
    return switch (this) {
      case P50 -> Optional.of(0.5);
      case P90 -> Optional.of(0.9);
      case P99 -> Optional.of(0.99);
      default -> Optional.empty();
    };
  }

  /** A value with its unit, to be read by people. */
  public String text(double value) {
    return switch (unit) {
      case COUNT -> String.format(Locale.ROOT, "%,d", Math.round(value));
      case PERCENT -> String.format(Locale.ROOT, "%.1f %%", value);
      case SECONDS ->
          value < 1
              ? String.format(Locale.ROOT, "%.0f ms", value * 1000)
              : String.format(Locale.ROOT, "%.1f s", value);
    };
  }
}
