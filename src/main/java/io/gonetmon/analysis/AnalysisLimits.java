package io.gonetmon.analysis;

/**
 * Bounds on what is kept of hosts; what finds no room is counted under {@link #OTHER}.
 *
 * @param hosts kept apart in a session
 * @param sections of a host
 * @param methods of a section
 * @param addresses of a host
 */
record AnalysisLimits(int hosts, int sections, int methods, int addresses) {
  static final String OTHER = "(other)";
  static final AnalysisLimits DEFAULT = new AnalysisLimits(10_000, 500, 32, 16);
}
