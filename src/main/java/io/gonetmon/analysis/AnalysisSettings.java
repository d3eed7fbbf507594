package io.gonetmon.analysis;

import io.gonetmon.bound.Range;
import java.time.Duration;

/**
 * How the monitor counts.
 *
 * @param refresh the length of a window
 * @param hosts counted separately, and as many clients and servers; all others count together
 * @param sections of a host counted separately, and paths; all others count together
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

  /** Rows of breakdowns may take a quarter of the heap that there is. */
  AnalysisLimits limits() {
    long heapBytes = Runtime.getRuntime().maxMemory();
    return new AnalysisLimits(hosts, sections, hosts, heapBytes / 4);
  }
}
