package io.gonetmon.alert;

import java.time.Duration;

/** When to raise the alarm: {@code threshold} hits or more within {@code span}. */
public record AlertRule(long threshold, Duration span) {
  /** The rule that the command line has by default. */
  public static final AlertRule DEFAULT = new AlertRule(7000, Duration.ofMinutes(2));

  public AlertRule {
    if (threshold < 1) {
      throw new IllegalArgumentException(
          "the alert threshold must be at least 1, was " + threshold);
    }
    if (span.compareTo(Duration.ofSeconds(1)) < 0 || span.compareTo(Duration.ofDays(1)) > 0) {
      throw new IllegalArgumentException(
          "the alert span must be from 1 second to 1 day, was " + span.toSeconds() + " s");
    }
  }
}
