package io.gonetmon.analysis;

import io.gonetmon.bound.HeapShare;
import io.gonetmon.bound.Range;
import io.gonetmon.history.ring.KeepLimits;
import io.gonetmon.model.Dimension;
import java.time.Duration;

/**
 * How the monitor counts.
 *
 * @param refresh the length of a window
 * @param hosts counted separately, and as many clients and servers; all others count together
 * @param sections of a host counted separately, and paths; all others count together
 * @param keep how many exchanges can be asked for again
 */
public record AnalysisSettings(Duration refresh, int hosts, int sections, KeepLimits keep) {
  private static final Range HOSTS = new Range(1, 10_000_000);
  private static final Range SECTIONS = new Range(1, 1_000_000);
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofDays(1);

  /** The defaults of the command line. */
  public static final AnalysisSettings DEFAULT =
      new AnalysisSettings(
          Duration.ofSeconds(10), Math.min(10_000, most(Dimension.HOST)), 500, KeepLimits.DEFAULT);

  public AnalysisSettings {
    HOSTS.require("max-hosts", hosts);
    SECTIONS.require("max-sections", sections);
    HeapShare.ROWS.require("max-hosts", hosts, bytesEach(Dimension.HOST));
    HeapShare.ROWS.require("max-sections", sections, bytesEach(Dimension.SECTION));
    if (refresh.compareTo(SHORTEST) < 0 || refresh.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "refresh must be 1 second to 1 day, was " + refresh.toSeconds());
    }
  }

  private static int most(Dimension dimension) {
    return HeapShare.ROWS.fitting(Integer.MAX_VALUE, bytesEach(dimension));
  }

  /** Of all rows, for each row of a dimension that there is space for. */
  private static long bytesEach(Dimension dimension) {
    return AnalysisLimits.SMALL_ROW_BYTES * AnalysisLimits.PARTS / AnalysisLimits.parts(dimension);
  }

  AnalysisLimits limits() {
    return new AnalysisLimits(hosts, sections, hosts, HeapShare.ROWS.bytes());
  }
}
