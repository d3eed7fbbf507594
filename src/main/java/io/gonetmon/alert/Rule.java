package io.gonetmon.alert;

import io.gonetmon.where.Condition;
import java.time.Duration;
import java.util.List;

/**
 * When to raise an alert beside the one on hits.
 *
 * @param name unique in a run
 * @param text the rule without its name, as it was written
 * @param raise what has to be met
 * @param recover what has to be met to recover
 * @param span over which it is measured; of silence, how long it may last
 * @param holds how long it has to be met without interruption
 * @param minRequests below which nothing changes
 * @param to the targets that it is sent to; none for all
 * @param where what exchanges have to meet to be measured
 */
public record Rule(
    String name,
    String text,
    Measure measure,
    Bound raise,
    Bound recover,
    Duration span,
    Duration holds,
    long minRequests,
    List<String> to,
    Condition where) {
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  public Rule {
    to = List.copyOf(to);
    if (span.compareTo(SHORTEST) < 0 || span.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("a span is from 1s to 24h");
    }
    if (holds.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("'for' is at most 24h");
    }
  }

  /** What it is measured against, with its unit. */
  String threshold() {
    return raise.comparison().sign() + " " + measure.text(raise.value());
  }

  boolean isQuantile() {
    return measure.quantile().isPresent();
  }
}
