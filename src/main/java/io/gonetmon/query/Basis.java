package io.gonetmon.query;

import java.time.Instant;

/**
 * What an answer was made from.
 *
 * @param kept how many exchanges, or rows of each second, that was at most
 * @param since the oldest of it
 */
public record Basis(Kind kind, long kept, Instant since) {

  /** How complete it is. */
  public enum Kind {
    /** All that was seen in the span. */
    COUNTED,
    /** In a part of the span the busiest rows only. */
    BUSIEST,
    /** The exchanges that are still kept. */
    KEPT
  }

  /** Whether it holds all that was seen in the span. */
  public boolean isExact() {
    return kind == Kind.COUNTED;
  }
}
