package io.gonetmon.tcp;

/** How a segment's payload stands to what was captured of its direction before. */
enum Novelty {
  NEW,

  /** New bytes that precede others already captured. */
  OUT_OF_ORDER,

  /** Bytes of which some or all were captured before. */
  RETRANSMISSION,

  /** Bytes so far away that they cannot belong to the direction. */
  OUT_OF_WINDOW;

  /** Classifies a payload; changes nothing of its direction but the highest byte captured. */
  static Novelty classify(Segment segment, HalfStream from) {
    int start = segment.payloadSeq();
    int end = start + segment.length();
    boolean inSync = from.isSynchronized();
    boolean holding = from.isHolding();
    if (!inSync && !holding) {
      from.sendTo(end);
      return NEW;
    }
    if (from.isOutOfWindow(end)) {
      return OUT_OF_WINDOW;
    }
    if (start == from.next() && !holding) {
      from.sendTo(end);
      return NEW;
    }
    boolean belowHighest = start - from.highest() < 0;
    from.raiseTo(end);
    if (inSync && start - from.next() < 0) {
      return RETRANSMISSION;
    }
    if (!belowHighest) {
      return NEW;
    }
    return from.holds(start, end) ? RETRANSMISSION : OUT_OF_ORDER;
  }
}
