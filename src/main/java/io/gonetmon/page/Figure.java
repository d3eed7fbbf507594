package io.gonetmon.page;

import io.gonetmon.model.Quantiles;
import io.gonetmon.output.HumanReadable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Figures as they are printed: a narrow space before the unit, a dot for zero. */
final class Figure {
  static final String ZERO = "·";

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

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
    return spaced(HumanReadable.age(age));
  }

  /** Of whole length: 1 h 20 m. */
  static String span(Duration span) {
    return HumanReadable.span(span)
        .replaceAll("([0-9])([hms])(?=[0-9])", "$1\u202f$2 ")
        .replaceAll("([0-9])([hms])$", "$1\u202f$2");
  }

  private static String spaced(String figure) {
    return figure.replaceAll("([0-9])(ms|s|m|h|d|%)$", "$1\u202f$2");
  }

  static String time(Instant at, ZoneId zone) {
    return TIME.format(at.atZone(zone));
  }

  static String day(Instant at, ZoneId zone) {
    return DAY.format(at.atZone(zone));
  }
}
