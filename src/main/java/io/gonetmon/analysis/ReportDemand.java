package io.gonetmon.analysis;

/**
 * What the sinks of a run need.
 *
 * @param snapshots whether one of them lives between windows
 * @param listings whether one of them wants all rows with each window
 * @param queries what those that live ask for
 */
public record ReportDemand(boolean snapshots, boolean listings, RowQueries queries) {}
