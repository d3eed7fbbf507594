package io.gonetmon.where;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a number is written. */
enum Quantity {
  COUNT("a number", 0, 999_999_999_999_999L),
  STATUS("a status, such as 404, 5xx, 400..499 or none", 100, 999),
  PORT("a port", 0, 65_535),
  TIME("a time, such as 200ms or 1.5s", 0, Long.MAX_VALUE),
  SIZE("a size in bytes, such as 500, 10k or 1M", 0, Long.MAX_VALUE);

  private static final Pattern NUMBER = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,9})?)(\\p{Alpha}*)");
  private static final Pattern DIGITS = Pattern.compile("\\d{1,15}");

  private final String description;
  private final long least;
  private final long most;

  Quantity(String description, long least, long most) {
    this.description = description;
    this.least = least;
    this.most = most;
  }

  private List<Unit> units() {
    return switch (this) {
      case TIME -> Unit.TIMES;
      case SIZE -> Unit.SIZES;
      default -> List.of();
    };
  }

  static boolean isCount(String text) {
    return DIGITS.matcher(text).matches();
  }

  /** Whether hardly any two are equal. */
  boolean isContinuous() {
    return !units().isEmpty();
  }

  /**
   * Reads one.
   *
   * @param at where it begins in the filter
   */
  long read(String text, int at) throws ConditionSyntaxException {
    Matcher parts = NUMBER.matcher(text);
    boolean isRead = isContinuous() ? parts.matches() : isCount(text);
    BigDecimal value = null;
    if (isRead) {
      value = isContinuous() ? withUnit(parts, at) : new BigDecimal(text);
    }
    if (value == null || !isWithin(value)) {
      throw new ConditionSyntaxException(at, "%s is not %s".formatted(text, description));
    }
    return value.longValue();
  }

  private boolean isWithin(BigDecimal value) {
    return value.compareTo(BigDecimal.valueOf(least)) >= 0
        && value.compareTo(BigDecimal.valueOf(most)) <= 0;
  }

  private BigDecimal withUnit(Matcher parts, int at) throws ConditionSyntaxException {
    String number = parts.group(1);
    String unit = parts.group(2);
    if (unit.isEmpty() && this == TIME) {
      throw new ConditionSyntaxException(
          at, "a time needs a unit: %sms or %1$ss".formatted(number));
    }
    long factor = unit.isEmpty() ? 1 : factor(unit, at + number.length());
    return new BigDecimal(number).multiply(BigDecimal.valueOf(factor));
  }

  private long factor(String written, int at) throws ConditionSyntaxException {
    for (Unit unit : units()) {
      if (unit.isWritten(written)) {
        return unit.factor();
      }
    }
    String known = units().stream().map(Unit::word).collect(Collectors.joining(", "));
    throw new ConditionSyntaxException(
        at, "unknown unit %s; known are %s".formatted(written, known));
  }

  String text(long value) {
    for (Unit unit : units()) {
      if (value > 0 && value % unit.factor() == 0) {
        return value / unit.factor() + (unit.factor() == 1 && this == SIZE ? "" : unit.word());
      }
    }
    return value + (this == TIME ? "s" : "");
  }

  /** A unit as it is written, and how many nanoseconds, or bytes, it is. */
  record Unit(String word, long factor) {
    static final List<Unit> TIMES =
        List.of(
            new Unit("h", 3_600_000_000_000L),
            new Unit("m", 60_000_000_000L),
            new Unit("s", 1_000_000_000),
            new Unit("ms", 1_000_000),
            new Unit("us", 1000),
            new Unit("ns", 1));

    /** Powers of 1000, as sizes are shown. */
    static final List<Unit> SIZES =
        List.of(
            new Unit("G", 1_000_000_000),
            new Unit("M", 1_000_000),
            new Unit("k", 1000),
            new Unit("B", 1));

    /** Whether this is what was written; of sizes, 1M, 1m and 1MB are the same. */
    boolean isWritten(String text) {
      return TIMES.contains(this)
          ? text.equals(word)
          : text.equalsIgnoreCase(word) || text.equalsIgnoreCase(word + "B");
    }
  }
}
