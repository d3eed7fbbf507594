package io.gonetmon.dashboard;

import io.gonetmon.model.Quantiles;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;

/** Formats figures for people: short, with units, and a decimal point in any locale. */
final class HumanReadable {
  private static final String[] MAGNITUDES = {"", "k", "M", "G", "T", "P", "E"};

  private HumanReadable() {}

  /** In at most five cells: 999, 1.2k, 12.3k, 123k, 1.2M. */
  static String count(long value) {
    return count((double) value);
  }

  static String count(double value) {
    double scaled = value;
    int magnitude = 0;
    while (scaled >= 999.5 && magnitude < MAGNITUDES.length - 1) {
      scaled /= 1000;
      magnitude++;
    }
    boolean whole = magnitude == 0 || scaled >= 99.95;
    return format(whole ? "%.0f" : "%.1f", scaled) + MAGNITUDES[magnitude];
  }

  /** To the last hit: 131,497. */
  static String exact(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  static String rate(double perSecond) {
    return perSecond > 0 && perSecond < 9.95 ? format("%.1f", perSecond) : count(perSecond);
  }

  static String rate(OptionalDouble perSecond) {
    return perSecond.isPresent() ? rate(perSecond.getAsDouble()) : "-";
  }

  static String bytes(long value) {
    String count = count(value);
    char last = count.charAt(count.length() - 1);
    return Character.isDigit(last)
        ? count + " B"
        : count.substring(0, count.length() - 1) + " " + last + "B";
  }

  /** In at most six cells: 0.25ms, 1.2ms, 123ms, 1.2s. */
  static String millis(double millis) {
    if (millis >= 999.5) {
      return format(millis < 99_950 ? "%.1fs" : "%.0fs", millis / 1000);
    }
    if (millis >= 9.95) {
      return format("%.0fms", millis);
    }
    return format(millis < 0.995 ? "%.2fms" : "%.1fms", millis);
  }

  /** A quantile of {@code times}, or a dash if there are none. */
  static String millis(Quantiles times, double quantile) {
    return times.count() == 0 ? "-" : millis(quantile);
  }

  /** 45s, 2m, 1m30s, 1h. */
  static String span(Duration span) {
    long seconds = span.toSeconds();
    var text = new StringBuilder();
    append(text, seconds / 3600, "h");
    append(text, seconds / 60 % 60, "m");
    append(text, seconds % 60, "s");
    return text.isEmpty() ? "0s" : text.toString();
  }

  private static void append(StringBuilder text, long value, String unit) {
    if (value > 0) {
      text.append(value).append(unit);
    }
  }

  private static String format(String pattern, double value) {
    return String.format(Locale.ROOT, pattern, value);
  }
}
