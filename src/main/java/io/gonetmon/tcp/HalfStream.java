package io.gonetmon.tcp;

import io.gonetmon.bound.Budget;

/**
 * One direction of a connection: hands its bytes to the reader in order, and keeps those that come
 * too early. Confined to the monitor thread.
 */
final class HalfStream extends SendSequence {
  private final Flow flow;
  private final HalfStream peer;
  private final Budget budget;

  /** Null until something had to be held. */
  private ReassemblyQueue queue;

  private Direction direction;
  private ConnectionReader reader;
  private Link link;
  private int via;
  private boolean finReported;
  private boolean assumedAbsent;

  /** Makes both directions of a connection; the other is the {@link #peer}. */
  HalfStream(Flow flow, Budget budget) {
    this.flow = flow;
    this.budget = budget;
    this.peer = new HalfStream(this, budget);
  }

  private HalfStream(HalfStream peer, Budget budget) {
    this.flow = peer.flow.reversed();
    this.budget = budget;
    this.peer = peer;
  }

  Flow flow() {
    return flow;
  }

  /** The other direction. */
  HalfStream peer() {
    return peer;
  }

  /** From now on the bytes go to a reader, to which the half is {@code as}. */
  void attach(ConnectionReader to, Direction as) {
    reader = to;
    direction = as;
    reportFin();
  }

  Direction direction() {
    return direction;
  }

  boolean isHolding() {
    return queue != null && !queue.isEmpty();
  }

  /** The first slice that is held, or null. */
  SegmentSlice head() {
    return queue == null ? null : queue.head();
  }

  /** What the held slices cost. */
  int heldBytes() {
    return queue == null ? 0 : queue.memoryBytes();
  }

  void dropHead() {
    queue.removeHead();
  }

  /** Whether any segment of this direction was captured. */
  boolean isSeen() {
    return link != null;
  }

  /** The interface on which the latest new segment was captured; null before the first. */
  Link link() {
    return link;
  }

  /** Whether the latest new segment was captured on another interface than this one. */
  boolean isSeenElsewhere(Link on, int number) {
    return link != on || via != number;
  }

  void seenOn(Link on, int number) {
    link = on;
    via = number;
  }

  /** Fixes where the direction begins. */
  void synchronize(int seq) {
    if (isHolding()) {
      synchronize(seq, queue.end());
      queue.dropBefore(seq);
    } else {
      synchronize(seq, seq);
    }
    reportFin();
  }

  /** Fixes the beginning at the lowest byte known, captured or only acknowledged. */
  void synchronizeAtLowest() {
    if (isHolding()) {
      synchronize(lowest(queue.head().seq()));
    } else if (isAcknowledged()) {
      synchronize(lowestAck());
    }
  }

  @Override
  void captureFin(int seq) {
    super.captureFin(seq);
    reportFin();
  }

  private void reportFin() {
    if (isAtFin() && !finReported && reader != null) {
      finReported = true;
      reader.finished(direction);
    }
  }

  /** Whether one held slice has all bytes from {@code start} until before {@code end}. */
  boolean holds(int start, int end) {
    return queue != null && queue.holds(start, end);
  }

  /** Whether a sequence number is beyond any window, seen from what is known. */
  boolean isOutOfWindow(int seq) {
    int known = isSynchronized() ? next() : queue.head().seq();
    return SendSequence.isBeyondWindow(seq, known);
  }

  /** Whether a sequence number is close to what is known, if anything is. */
  boolean isNear(int seq) {
    boolean captured = isSynchronized() || isHolding();
    return (captured && isNearCaptured(seq))
        || isNearAcknowledged(seq)
        || (!captured && !isAcknowledged());
  }

  /** Whether it surely does not begin at a sequence number. */
  boolean beginsElsewhere(int seq) {
    if (isSynchronized()) {
      return origin() != seq;
    }
    return head() != null && head().seq() != seq && isOutOfWindow(seq);
  }

  /** From now on this direction is not waited for as long as none of its segments is seen. */
  void assumeAbsent() {
    assumedAbsent = true;
  }

  /** A segment may be read once all that it acknowledges was read. */
  boolean mayRead(Segment segment) {
    return !segment.has(Segment.ACK)
        || !peer.isSynchronized()
        || !peer.lacks(segment.ack())
        || (peer.assumedAbsent && !peer.isSeen());
  }

  /** Whether the payload can be read at once, without waiting. */
  boolean isNext(Segment segment) {
    return isSynchronized() && !isHolding() && segment.payloadSeq() == next();
  }

  /** Reads a payload that {@link #isNext}. */
  void read(Segment segment) {
    deliver(segment, 0, segment.length());
  }

  /** Keeps the bytes of a payload that are neither read nor there yet. */
  void hold(Segment segment) {
    SegmentSlice slice = SegmentSlice.of(segment.kept());
    boolean partlyRead = isSynchronized() && slice.seq() - next() < 0;
    if (queue == null) {
      queue = new ReassemblyQueue(budget);
    }
    queue.add(partlyRead ? slice.after(next()) : slice);
  }

  /** Whether the first held slice does not begin after the next byte. */
  boolean isReadable() {
    return isSynchronized() && isHolding() && queue.head().seq() - next() <= 0;
  }

  /** Reads the first held slice, which {@link #isReadable}. */
  void readHead() {
    SegmentSlice slice = queue.removeHead();
    int next = next();
    if (slice.end() - next > 0) {
      SegmentSlice fresh = slice.seq() == next ? slice : slice.after(next);
      deliver(fresh.segment(), fresh.start(), fresh.length());
    }
  }

  private void deliver(Segment segment, int start, int length) {
    advance(length);
    int captured = Math.max(0, Math.min(length, segment.captured() - start));
    if (captured > 0) {
      int from = segment.offset() + start;
      reader.bytes(direction, segment.data(), from, from + captured, segment.nanos(), start == 0);
    }
    if (captured < length) {
      reader.truncated(direction, length - captured);
    }
    reportFin();
  }

  /** Gives up the bytes before {@code seq}; returns how many. */
  long skip(int seq) {
    int missing = seq - next();
    skipTo(seq);
    reader.lost(direction, missing);
    reportFin();
    return missing;
  }
}
