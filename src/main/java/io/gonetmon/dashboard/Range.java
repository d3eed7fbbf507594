package io.gonetmon.dashboard;

import java.time.Duration;
import java.util.Optional;

/** How much time the figures cover. */
enum Range {
  SECONDS_10("10s", Duration.ofSeconds(10)),
  MINUTE("1m", Duration.ofMinutes(1)),
  MINUTES_5("5m", Duration.ofMinutes(5)),
  MINUTES_15("15m", Duration.ofMinutes(15)),
  HOUR("1h", Duration.ofHours(1)),
  RUN("run", null);

  private static final Range[] ALL = values();

  private final String title;
  private final Duration length;

  Range(String title, Duration length) {
    this.title = title;
    this.length = length;
  }

  String title() {
    return title;
  }

  /** Empty for the whole run. */
  Optional<Duration> length() {
    return Optional.ofNullable(length);
  }

  Range shorter() {
    return ALL[Math.max(0, ordinal() - 1)];
  }

  Range longer() {
    return ALL[Math.min(ALL.length - 1, ordinal() + 1)];
  }
}
