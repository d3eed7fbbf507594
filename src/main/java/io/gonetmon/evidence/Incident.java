package io.gonetmon.evidence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * An alert that was raised, and what is kept of the time around it.
 *
 * @param rule its name
 * @param at when, in the time of the capture
 * @param json the alert, as the JSON output has it
 */
record Incident(String rule, Instant at, String json) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final long AROUND_NANOS = 30_000_000_000L;
  private static final int LONGEST_NAME = 40;

  /** The name of its folder, such as {@code 20261126T203908Z-shop-errors}. */
  String folder() {
    String name = rule.replaceAll("[^A-Za-z0-9._-]+", "_");
    return TIME.format(at) + "-" + name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }

  /** Since the epoch. */
  long nanos() {
    return at.getEpochSecond() * 1_000_000_000L + at.getNano();
  }

  /** Whether a packet of that time belongs to what led to it. */
  boolean isBefore(long packetNanos) {
    return packetNanos >= nanos() - AROUND_NANOS && packetNanos <= nanos();
  }

  /** Whether a packet of that time belongs to it. */
  boolean isAround(long packetNanos) {
    return packetNanos >= nanos() - AROUND_NANOS && packetNanos <= nanos() + AROUND_NANOS;
  }

  /** Whether no packet of that time or later belongs to it. */
  boolean isOver(long nowNanos) {
    return nowNanos > nanos() + AROUND_NANOS;
  }
}
