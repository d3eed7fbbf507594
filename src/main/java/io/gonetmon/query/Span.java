package io.gonetmon.query;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The time that figures are asked for.
 *
 * @param end empty for now
 * @param length how long before the end it begins; empty for the start of the run
 */
public record Span(Optional<Instant> end, Optional<Duration> length) {
  /** The whole run. */
  public static final Span RUN = new Span(Optional.empty(), Optional.empty());

  /** The latest {@code length}. */
  public static Span last(Duration length) {
    return new Span(Optional.empty(), Optional.of(length));
  }

  /** What was before {@code end}. */
  public static Span before(Instant end, Duration length) {
    return new Span(Optional.of(end), Optional.of(length));
  }
}
