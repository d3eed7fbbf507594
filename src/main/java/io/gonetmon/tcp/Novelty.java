package io.gonetmon.tcp;

/** How a segment's payload stands to what was captured of its direction before. */
enum Novelty {
  NEW,

  /** New bytes that precede others already captured. */
  OUT_OF_ORDER,

  /** Bytes of which some or all were captured before. */
  RETRANSMISSION,

  /** Bytes so far away that they cannot belong to the direction. */
  OUT_OF_WINDOW
}
