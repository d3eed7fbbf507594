package io.gonetmon.model;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** A change of the alarm's state, at the time of the packet or tick that caused it. */
public sealed interface Alert {
  DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

  Instant at();

  /** Hits over the past span when the state changed. */
  long hits();

  /** The original's sentence, with the time in {@code zone}. */
  String message(ZoneId zone);

  /** The threshold was met. */
  record Raised(Instant at, long hits) implements Alert {
    @Override
    public String message(ZoneId zone) {
      return "High traffic generated an alert - hits = %d, triggered at %s"
          .formatted(hits, TIME.format(at.atZone(zone)));
    }
  }

  /** The hits fell below the threshold again. */
  record Recovered(Instant at, long hits) implements Alert {
    @Override
    public String message(ZoneId zone) {
      return "Alert recovered at " + TIME.format(at.atZone(zone));
    }
  }
}
