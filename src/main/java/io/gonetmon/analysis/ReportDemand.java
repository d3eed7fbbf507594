package io.gonetmon.analysis;

import io.gonetmon.history.ring.KeepLimits;

/**
 * What the sinks of a run need.
 *
 * @param snapshots whether one of them lives between windows
 * @param exchanges whether one of them asks about single exchanges, and not only the slowest
 * @param stays whether one of them asks on when a file has been read
 * @param listings whether one of them wants all rows with each window
 * @param queries what those that live ask for
 */
public record ReportDemand(
    boolean snapshots, boolean exchanges, boolean stays, boolean listings, Queries queries) {
  /** What is kept of what may be. */
  KeepLimits kept(KeepLimits limits) {
    return exchanges ? limits : new KeepLimits(0, 0, limits.slowest());
  }
}
