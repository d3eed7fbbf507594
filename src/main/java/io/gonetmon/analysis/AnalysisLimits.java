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

  /** Statuses that each host has room for at least. */
  static final int STATUSES = 16;

  private static final int BUSY_HOSTS = 100;
  private static final int METHODS = 32;
  private static final int ADDRESSES = 16;

  /** With the usual bounds on what is small. */
  static AnalysisLimits of(int hosts, int sections) {
    return new AnalysisLimits(hosts, sections, METHODS, ADDRESSES);
  }

  /**
   * SmallCountMap of the sections and statuses of all hosts: as many as a hundred may have at most.
   */
  int counters() {
    return (int) Math.min(Integer.MAX_VALUE, (long) BUSY_HOSTS * sections);
  }
}
