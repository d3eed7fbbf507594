package io.gonetmon.history.ring;

import io.gonetmon.bound.HeapShare;
import io.gonetmon.bound.Range;

/**
 * How many exchanges are kept while a sink is live.
 *
 * @param latest of all
 * @param failed the latest with a status of 5xx, cut short, reset, or without a response, besides
 * @param slowest those with the longest response times, besides
 */
public record KeepLimits(int latest, int failed, int slowest) {
  /** Of one, roughly. */
  private static final int BYTES = 200;

  private static final Range COUNTS = new Range(0, 10_000_000);

  /** The defaults of the command line. */
  public static final KeepLimits DEFAULT = fitting(20_000, 2_000, 500);

  public KeepLimits {
    COUNTS.require("keep-exchanges", latest);
    COUNTS.require("keep-failed", failed);
    COUNTS.require("keep-slowest", slowest);
    HeapShare.EXCHANGES.require("keep-exchanges", latest, BYTES);
    HeapShare.EXCHANGES.require(
        "keep-exchanges, keep-failed and keep-slowest together",
        (long) latest + failed + slowest,
        BYTES);
  }

  private static KeepLimits fitting(int latest, int failed, int slowest) {
    int all = latest + failed + slowest;
    long fit = HeapShare.EXCHANGES.fitting(all, BYTES);
    return new KeepLimits(
        (int) (fit * latest / all), (int) (fit * failed / all), (int) (fit * slowest / all));
  }

  /** What the latest may take. */
  long latestBytes() {
    return share(latest);
  }

  /** What the latest failed ones may take. */
  long failedBytes() {
    return share(failed);
  }

  private long share(long count) {
    long all = Math.max(1, (long) latest + failed + slowest);
    return HeapShare.EXCHANGES.bytes() / all * count;
  }
}
