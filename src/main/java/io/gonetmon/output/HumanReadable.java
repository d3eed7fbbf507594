package io.gonetmon.output;

import io.gonetmon.model.Quantiles;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;

/** Formats figures for people: short, with units, and a decimal point in any locale. */
public final class HumanReadable {
  private static final String[] MAGNITUDES = {"", "k", "M", "G", "T", "P", "E"};

  private HumanReadable() {}

  /** In at most five cells: 999, 1.2k, 12.3k, 123k, 1.2M. */
  public static String count(long value) {
    return count((double) value);
  }

  public static String count(double value) {
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
  public static String exact(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  public static String rate(double perSecond) {
    if (perSecond > 0 && perSecond < 0.05) {
      return "<0.1";
    }
    return perSecond > 0 && perSecond < 9.95 ? format("%.1f", perSecond) : count(perSecond);
  }

  public static String rate(OptionalDouble perSecond) {
    return perSecond.isPresent() ? rate(perSecond.getAsDouble()) : "-";
  }

  public static String bytes(long value) {
    String count = count(value);
    char last = count.charAt(count.length() - 1);
    return Character.isDigit(last)
        ? count + " B"
        : count.substring(0, count.length() - 1) + " " + last + "B";
  }

  /** In at most six cells: 0.25ms, 1.2ms, 123ms, 1.2s. */
  public static String millis(double millis) {
    if (millis >= 999.5) {
      return format(millis < 99_950 ? "%.1fs" : "%.0fs", millis / 1000);
    }
    if (millis >= 9.95) {
      return format("%.0fms", millis);
    }
    return format(millis < 0.995 ? "%.2fms" : "%.1fms", millis);
  }

  /** A quantile of {@code times}, or a dash if there are none. */
  public static String millis(Quantiles times, double quantile) {
    return times.count() == 0 ? "-" : millis(quantile);
  }

  /** A time in nanoseconds, as {@link #millis(double)}. */
  public static String nanos(long nanos) {
    return millis(nanos / 1e6);
  }

  /** Of a whole, from 0 to 1, in at most five cells: &lt;0.1%, 0.8%, 12%. */
  public static String share(double share) {
    double percent = share * 100;
    if (percent > 0 && percent < 0.1) {
      return "<0.1%";
    }
    if (percent > 99 && percent < 100) {
      return ">99%";
    }
    return format(percent > 0 && percent < 9.95 ? "%.1f" : "%.0f", percent) + "%";
  }

  /** Two units at most: 45s, 12m, 1h20m, 3d4h. */
  public static String age(Duration age) {
    long seconds = Math.max(0, age.toSeconds());
    if (seconds < 100) {
      return seconds + "s";
    }
    if (seconds < 3600) {
      return seconds / 60 + "m";
    }
    return seconds < 86_400
        ? pair(seconds / 3600, "h", seconds / 60 % 60, "m")
        : pair(seconds / 86_400, "d", seconds / 3600 % 24, "h");
  }

  private static String pair(long high, String highUnit, long low, String lowUnit) {
    return high + highUnit + (low == 0 ? "" : low + lowUnit);
  }

  /** 45s, 2m, 1m30s, 1h. */
  public static String span(Duration span) {
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
