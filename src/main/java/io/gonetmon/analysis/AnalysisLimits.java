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
  static final int PARTS = 19;

  /** Of a row with few figures, roughly. */
  static final long SMALL_ROW_BYTES = 400;

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
    return allBytes * parts(dimension) / PARTS;
  }

  /** The share of a dimension in {@link #PARTS}. */
  static int parts(Dimension dimension) {
    return switch (dimension) {
      case HOST, SECTION -> 5;
      case PATH -> 3;
      case CLIENT -> 2;
      default -> 1;
    };
  }
}
