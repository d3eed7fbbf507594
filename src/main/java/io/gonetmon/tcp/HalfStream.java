package io.gonetmon.tcp;

import io.gonetmon.bound.Budget;

/**
 * One direction of a connection: hands its bytes to the reader in order, and keeps those that come
 * too early. Confined to the monitor thread.
 */
final class HalfStream {
  private final Flow flow;
  private final HalfStream peer;
  private final SendSequence sequence = new SendSequence();
  private final ReassemblyQueue queue;
  private Direction direction;
  private ConnectionReader reader;
  private Link link;
  private boolean finReported;

  /** Makes both directions of a connection; the other is the {@link #peer}. */
  HalfStream(Flow flow, Budget budget) {
    this.flow = flow;
    this.queue = new ReassemblyQueue(budget);
    this.peer = new HalfStream(this, budget);
  }

  private HalfStream(HalfStream peer, Budget budget) {
    this.flow = peer.flow.reversed();
    this.queue = new ReassemblyQueue(budget);
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

  SendSequence sequence() {
    return sequence;
  }

  ReassemblyQueue queue() {
    return queue;
  }

  /** The first slice that is held, or null. */
  SegmentSlice head() {
    return queue.head();
  }

  /** Whether any segment of this direction was captured. */
  boolean isSeen() {
    return link != null;
  }

  /** The interface on which the latest new segment was captured; null before the first. */
  Link link() {
    return link;
  }

  void seenOn(Link on) {
    link = on;
  }

  /** Fixes where the direction begins. */
  void synchronize(int seq) {
    sequence.synchronize(seq, queue.isEmpty() ? seq : queue.end());
    queue.dropBefore(seq);
    reportFin();
  }

  /** Fixes the beginning at the lowest byte known, captured or only acknowledged. */
  void synchronizeAtLowest() {
    if (!queue.isEmpty()) {
      synchronize(sequence.lowest(queue.head().seq()));
    } else if (sequence.isAcknowledged()) {
      synchronize(sequence.lowestAck());
    }
  }

  /** Notes the first FIN that was captured. */
  void captureFin(int seq) {
    sequence.captureFin(seq);
    reportFin();
  }

  private void reportFin() {
    if (sequence.isAtFin() && !finReported && reader != null) {
      finReported = true;
      reader.finished(direction);
    }
  }

  /** Classifies a payload; changes nothing but the highest byte captured. */
  Novelty classify(Segment segment) {
    int start = segment.payloadSeq();
    int end = start + segment.length();
    boolean inSync = sequence.isSynchronized();
    if (!inSync && queue.isEmpty()) {
      sequence.sendTo(end);
      return Novelty.NEW;
    }
    if (isOutOfWindow(end)) {
      return Novelty.OUT_OF_WINDOW;
    }
    if (start == sequence.next() && queue.isEmpty()) {
      sequence.sendTo(end);
      return Novelty.NEW;
    }
    boolean belowHighest = start - sequence.highest() < 0;
    sequence.raiseTo(end);
    if (inSync && start - sequence.next() < 0) {
      return Novelty.RETRANSMISSION;
    }
    if (!belowHighest) {
      return Novelty.NEW;
    }
    return queue.holds(start, end) ? Novelty.RETRANSMISSION : Novelty.OUT_OF_ORDER;
  }

  /** Whether a sequence number is beyond any window, seen from what is known. */
  boolean isOutOfWindow(int seq) {
    int known = sequence.isSynchronized() ? sequence.next() : queue.head().seq();
    return SendSequence.isBeyondWindow(seq, known);
  }

  /** Whether the payload can be read at once, without waiting. */
  boolean isNext(Segment segment) {
    return sequence.isSynchronized() && queue.isEmpty() && segment.payloadSeq() == sequence.next();
  }

  /** Reads a payload that {@link #isNext}. */
  void read(Segment segment) {
    deliver(segment, 0, segment.length());
  }

  /** Keeps the bytes of a payload that are neither read nor there yet. */
  void hold(Segment segment) {
    SegmentSlice slice = SegmentSlice.of(segment);
    boolean partlyRead = sequence.isSynchronized() && slice.seq() - sequence.next() < 0;
    queue.add(partlyRead ? slice.after(sequence.next()) : slice);
  }

  /** Whether the first held slice does not begin after the next byte. */
  boolean isReadable() {
    return sequence.isSynchronized()
        && !queue.isEmpty()
        && queue.head().seq() - sequence.next() <= 0;
  }

  /** Reads the first held slice, which {@link #isReadable}. */
  void readHead() {
    SegmentSlice slice = queue.removeHead();
    int next = sequence.next();
    if (slice.end() - next > 0) {
      SegmentSlice fresh = slice.seq() == next ? slice : slice.after(next);
      deliver(fresh.segment(), fresh.start(), fresh.length());
    }
  }

  private void deliver(Segment segment, int start, int length) {
    sequence.advance(length);
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
  long skipTo(int seq) {
    int missing = seq - sequence.next();
    sequence.skipTo(seq);
    reader.lost(direction, missing);
    reportFin();
    return missing;
  }
}
