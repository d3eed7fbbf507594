package io.gonetmon.analysis;

import java.time.Instant;

/** The time in live capture, in nanoseconds since the epoch, as packets are stamped with. */
final class LiveClock {
  /** How long a captured packet may take to the monitor. */
  private static final long SETTLING_NANOS = 150_000_000L;

  long nanos() {
    Instant now = Instant.now();
    return now.getEpochSecond() * 1_000_000_000L + now.getNano();
  }

  /** The time before which all packets have arrived. */
  long settledNanos() {
    return nanos() - SETTLING_NANOS;
  }
}
