package io.gonetmon.analysis;

/**
 * What the sinks of a run need.
 *
 * @param snapshots whether one of them lives between windows
 * @param stays whether one of them asks on when a file has been read
 * @param listings whether one of them wants all rows with each window
 * @param queries what those that live ask for
 */
public record ReportDemand(boolean snapshots, boolean stays, boolean listings, Queries queries) {}
