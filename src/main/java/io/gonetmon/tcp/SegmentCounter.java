package io.gonetmon.tcp;

/**
 * Counts payloads that are not simply the next: late ones, copies, and those sent again. All
 * connections share one. Confined to the monitor thread.
 */
final class SegmentCounter {
  private final TcpListener listener;
  private final RecentSegments recent = new RecentSegments();

  SegmentCounter(TcpListener listener) {
    this.listener = listener;
  }

  RecentSegments recent() {
    return recent;
  }

  /**
   * Counts a payload.
   *
   * @param connection that it belongs to
   * @param copyNanos how long after a segment the same one can only be a copy
   */
  void count(
      Segment segment,
      Novelty novelty,
      HalfStream from,
      Link link,
      long copyNanos,
      Reading connection) {
    if (novelty == Novelty.NEW) {
      from.seenOn(link, segment.via());
      if (segment.length() == 1) {
        from.sendByte(segment.payloadSeq());
      }
    } else if (novelty == Novelty.OUT_OF_WINDOW) {
      listener.unparsed();
      return;
    } else if (recent.holdsCopy(segment, copyNanos)) {
      listener.duplicate();
      return;
    } else if (novelty == Novelty.OUT_OF_ORDER) {
      listener.outOfOrder();
    } else {
      sentAgain(segment, from, link, connection);
    }
    recent.note(segment);
  }

  private void sentAgain(Segment segment, HalfStream from, Link link, Reading connection) {
    if (from.isSeenElsewhere(link, segment.via())) {
      listener.duplicate();
    } else if (!from.isProbe(segment.payloadSeq(), segment.length())) {
      connection.sentAgain(listener);
    }
  }
}
