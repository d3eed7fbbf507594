package io.gonetmon.page;

import io.gonetmon.model.Quantiles;
import io.gonetmon.output.HumanReadable;
import java.time.Duration;

/** Figures as they are printed: a narrow space before the unit, a dot for zero. */
final class Figure {
  static final String ZERO = "·";

  private Figure() {}

  static String count(long value) {
    return value == 0 ? ZERO : HumanReadable.exact(value);
  }

  static String bytes(long value) {
    return value == 0 ? ZERO : HumanReadable.bytes(value).replace(' ', '\u202f');
  }

  static String share(double share) {
    return share == 0 ? ZERO : spaced(HumanReadable.share(share));
  }

  static String rate(double perSecond) {
    return perSecond == 0 ? ZERO : HumanReadable.rate(perSecond);
  }

  static String millis(double millis) {
    return spaced(HumanReadable.millis(millis));
  }

  static String millis(Quantiles times, double quantile) {
    return times.count() == 0 ? ZERO : millis(quantile);
  }

  static String age(Duration age) {
    return ofUnits(HumanReadable.age(age));
  }

  /** Of whole length: 1 h 20 m. */
  static String span(Duration span) {
    return ofUnits(HumanReadable.span(span));
  }

  /** Several figures, each with its unit. */
  private static String ofUnits(String figures) {
    return spaced(figures.replaceAll("([0-9])([dhms])(?=[0-9])", "$1\u202f$2 "));
  }

  private static String spaced(String figure) {
    return figure.replaceAll("([0-9])(ms|s|m|h|d|%)$", "$1\u202f$2");
  }
}
