package io.gonetmon.analysis;

import io.gonetmon.bound.Range;
import java.time.Duration;

/**
 * How the monitor counts.
 *
 * @param refresh the length of a window
 * @param hosts kept apart; beyond it new ones are counted together
 * @param sections of a host kept apart; beyond it new ones are counted together
 */
public record AnalysisSettings(Duration refresh, int hosts, int sections) {
  private static final Range HOSTS = new Range(1, 10_000_000);
  private static final Range SECTIONS = new Range(1, 1_000_000);
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofDays(1);

  /** The defaults of the command line. */
  public static final AnalysisSettings DEFAULT =
      new AnalysisSettings(Duration.ofSeconds(10), 10_000, 500);

  public AnalysisSettings {
    HOSTS.require("max-hosts", hosts);
    SECTIONS.require("max-sections", sections);
    if (refresh.compareTo(SHORTEST) < 0 || refresh.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "refresh must be 1 second to 1 day, was " + refresh.toSeconds());
    }
  }
}
