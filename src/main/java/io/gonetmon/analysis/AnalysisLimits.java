package io.gonetmon.analysis;

import io.gonetmon.model.Dimension;

/**
 * Bounds on the rows of breakdowns; keys without a row are counted as {@code (other)}.
 *
 * @param hosts with a row of their own
 * @param sections of a host, and paths of a host, with a row of their own
 * @param peers clients with a row of their own, and servers
 * @param allBytes that all rows of all dimensions may take together
 */
record AnalysisLimits(int hosts, int sections, int peers, long allBytes) {
  private static final int FEW = 1000;
  private static final int PARTS = 17;

  /** Rows of one breakdown by that dimension. */
  int rows(Dimension dimension) {
    return switch (dimension) {
      case HOST -> hosts;
      case SECTION, PATH -> sections;
      case CLIENT, SERVER -> peers;
      default -> FEW;
    };
  }

  /** Bytes of all rows of that dimension; none can take the space of another. */
  long bytes(Dimension dimension) {
    int parts =
        switch (dimension) {
          case SECTION -> 5;
          case HOST -> 4;
          case PATH -> 3;
          case CLIENT -> 2;
          default -> 1;
        };
    return allBytes * parts / PARTS;
  }
}
