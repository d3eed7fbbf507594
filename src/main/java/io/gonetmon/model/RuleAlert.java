package io.gonetmon.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A rule was met, or is so no longer.
 *
 * @param rule its name
 * @param text the rule, as it was written
 * @param raised whether it was met; else it has recovered
 * @param at time of the capture
 * @param value what was measured: a count, per cent, or seconds
 * @param shown the same with its unit
 * @param threshold what it was compared with, with its unit
 * @param lasted since it was met; zero when it was raised
 * @param causes who did most of it, if anybody did
 */
public record RuleAlert(
    String rule,
    String text,
    boolean raised,
    Instant at,
    double value,
    String shown,
    String threshold,
    Duration lasted,
    List<Cause> causes) {

  /**
   * Who did most of it.
   *
   * @param share of it, from 0 to 1
   */
  public record Cause(Dimension dimension, String key, double share) {}

  public RuleAlert {
    causes = List.copyOf(causes);
  }
}
