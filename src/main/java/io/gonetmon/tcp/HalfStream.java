package io.gonetmon.tcp;

import io.gonetmon.bound.Budget;
import java.util.ArrayList;
import java.util.List;

/**
 * One direction of a connection: what has been read of it, and what waits for earlier bytes. Bytes
 * captured first win over later copies. Confined to the monitor thread.
 */
final class HalfStream {
  private static final int FARTHEST = 1 << 30;

  /** More than may be under way at a time on any usual path. */
  private static final long REACH = 1 << 26;

  private final Budget memory;

  /** In order of sequence; most directions never have any. */
  private List<SegmentSlice> waiting = List.of();

  private int waitingBytes;
  private Direction direction;
  private ConnectionReader reader;
  private Link home;
  private boolean synced;
  private int origin;
  private int next;
  private int highest;
  private boolean acknowledged;
  private int acked;
  private int firstAck;
  private boolean finished;
  private int finSeq;
  private boolean finCaptured;
  private int capturedFinSeq;
  private boolean finReported;

  HalfStream(Budget memory) {
    this.memory = memory;
  }

  /** From now on the bytes go to a reader, to which the half is {@code direction}. */
  void attach(ConnectionReader to, Direction as) {
    reader = to;
    direction = as;
    reportFin();
  }

  Direction direction() {
    return direction;
  }

  /** Whether anything of this direction was ever captured. */
  boolean heard() {
    return home != null;
  }

  /** The interface on which the direction's latest new segment was captured; null before. */
  Link home() {
    return home;
  }

  void hearOn(Link link) {
    home = link;
  }

  boolean isSynchronized() {
    return synced;
  }

  int origin() {
    return origin;
  }

  int next() {
    return next;
  }

  boolean finished() {
    return finished;
  }

  int waitingBytes() {
    return waitingBytes;
  }

  /** The first piece that waits, or null. */
  SegmentSlice head() {
    return waiting.isEmpty() ? null : waiting.get(0);
  }

  /** Fixes where the direction begins. */
  void synchronize(int seq) {
    synced = true;
    origin = seq;
    next = seq;
    highest = waiting.isEmpty() ? seq : waiting.get(waiting.size() - 1).end();
    dropBefore(seq);
    reportFin();
  }

  /** Fixes the beginning at the lowest byte known of, captured or only acknowledged. */
  void synchronizeAtLowest() {
    if (!waiting.isEmpty()) {
      int lowest = waiting.get(0).seq();
      boolean ackedBefore = acknowledged && firstAck - lowest < 0 && !isOutOfWindow(firstAck);
      synchronize(ackedBefore ? firstAck : lowest);
    } else if (acknowledged) {
      synchronize(firstAck);
    }
  }

  /** Notes where the direction ends. */
  void finish(int seq) {
    finished = true;
    finSeq = seq;
  }

  boolean isFinCaptured() {
    return finCaptured;
  }

  /** Notes the first FIN that was captured. */
  void captureFin(int seq) {
    finCaptured = true;
    capturedFinSeq = seq;
    reportFin();
  }

  private void reportFin() {
    if (finCaptured && !finReported && reader != null && synced && next - capturedFinSeq >= 0) {
      finReported = true;
      reader.finished(direction);
    }
  }

  /** Notes that the other side has all bytes before {@code ack}. */
  void acknowledge(int ack) {
    if (!acknowledged) {
      acknowledged = true;
      acked = ack;
      firstAck = ack;
      return;
    }
    if (ack - acked > 0) {
      acked = ack;
    } else if (!synced && ack - firstAck < 0) {
      firstAck = ack;
    }
  }

  /** Whether the other side is known to have bytes before {@code seq} and beyond. */
  boolean isAcknowledged(int seq) {
    return acknowledged && acked - seq >= 0;
  }

  /** Whether the other side, having acknowledged {@code ack}, knows of bytes yet to be read. */
  boolean lacks(int ack) {
    int beyond = ack - next;
    return beyond > 0 && beyond < FARTHEST && !(finished && next == finSeq && beyond == 1);
  }

  /** Bytes at the end that the other side has and that were never captured. */
  int missingAtEnd() {
    if (!synced || !acknowledged || acked - next <= 0 || acked - next > FARTHEST) {
      return 0;
    }
    int missing = acked - next;
    boolean finCounted = finished ? acked - finSeq > 0 : missing == 1;
    return finCounted ? missing - 1 : missing;
  }

  /** How a segment's payload stands to what has been captured before. */
  enum Novelty {
    NEW,
    OUT_OF_ORDER,
    RETRANSMISSION,
    OUT_OF_WINDOW
  }

  /** Judges a payload; changes nothing but the highest byte known of. */
  Novelty judge(Segment segment) {
    int start = segment.payloadSeq();
    int end = start + segment.length();
    if (!synced && waiting.isEmpty()) {
      highest = end;
      return Novelty.NEW;
    }
    if (isOutOfWindow(end)) {
      return Novelty.OUT_OF_WINDOW;
    }
    if (start == next && waiting.isEmpty()) {
      highest = end;
      return Novelty.NEW;
    }
    if (synced && start - next < 0) {
      highest = end - highest > 0 ? end : highest;
      return Novelty.RETRANSMISSION;
    }
    return judgeAgainstWaiting(start, end);
  }

  /** Whether a sequence number is beyond any window (RFC 7323, section 2.3). */
  boolean isOutOfWindow(int seq) {
    int distance = seq - (synced ? next : waiting.get(0).seq());
    return distance > FARTHEST || distance < -FARTHEST;
  }

  private Novelty judgeAgainstWaiting(int start, int end) {
    boolean late = start - highest < 0;
    highest = end - highest > 0 ? end : highest;
    if (!late) {
      return Novelty.NEW;
    }
    for (SegmentSlice piece : waiting) {
      if (start - piece.seq() >= 0 && end - piece.end() <= 0) {
        return Novelty.RETRANSMISSION;
      }
    }
    return Novelty.OUT_OF_ORDER;
  }

  /** Whether a sequence number is where the next segments may be. */
  boolean isWithinReach(int seq) {
    return !synced || Math.abs((long) (seq - next)) <= REACH;
  }

  /** Whether a piece that nobody has acknowledged is too far ahead to have been sent. */
  boolean isImplausible(SegmentSlice piece) {
    return !isAcknowledged(piece.seq()) && !isWithinReach(piece.seq());
  }

  /** Lets go of the first waiting piece. */
  void dropHead() {
    removeHead();
  }

  /** Whether the payload can be read at once, without waiting. */
  boolean isNext(Segment segment) {
    return synced && waiting.isEmpty() && segment.payloadSeq() == next;
  }

  /** Reads a payload that {@link #isNext}. */
  void read(Segment segment) {
    deliver(segment, 0, segment.length());
  }

  /** Reads the first waiting piece, which must not begin after the next byte. */
  void readHead() {
    SegmentSlice piece = removeHead();
    if (piece.end() - next > 0) {
      SegmentSlice fresh = piece.seq() == next ? piece : piece.after(next);
      deliver(fresh.segment(), fresh.start(), fresh.length());
    }
  }

  private void deliver(Segment segment, int start, int length) {
    next += length;
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

  /** Gives up the bytes before {@code seq}. */
  long skipTo(int seq) {
    int missing = seq - next;
    next = seq;
    highest = next - highest > 0 ? next : highest;
    reader.lost(direction, missing);
    reportFin();
    return missing;
  }

  /** Keeps the bytes of a payload that are not there yet. */
  void hold(Segment segment) {
    SegmentSlice rest = SegmentSlice.of(segment);
    if (synced && rest.seq() - next < 0) {
      rest = rest.after(next);
    }
    int at = insertionPoint(rest.seq());
    while (rest.length() > 0) {
      SegmentSlice following = at < waiting.size() ? waiting.get(at) : null;
      if (following == null || following.seq() - rest.end() >= 0) {
        insert(at, rest);
        return;
      }
      if (following.seq() - rest.seq() > 0) {
        insert(at++, rest.before(following.seq()));
      }
      if (following.end() - rest.end() >= 0) {
        return;
      }
      if (following.end() - rest.seq() > 0) {
        rest = rest.after(following.end());
      }
      at++;
    }
  }

  private int insertionPoint(int seq) {
    int at = waiting.size();
    while (at > 0 && waiting.get(at - 1).end() - seq > 0) {
      at--;
    }
    return at;
  }

  private void insert(int at, SegmentSlice piece) {
    if (waiting.isEmpty()) {
      waiting = new ArrayList<>(4);
    }
    waiting.add(at, piece);
    waitingBytes += piece.memoryBytes();
    memory.reserve(piece.memoryBytes());
  }

  private SegmentSlice removeHead() {
    SegmentSlice piece = waiting.remove(0);
    waitingBytes -= piece.memoryBytes();
    memory.release(piece.memoryBytes());
    return piece;
  }

  private void dropBefore(int seq) {
    while (!waiting.isEmpty() && waiting.get(0).end() - seq <= 0) {
      removeHead();
    }
  }

  /** Lets go of all that waits. */
  void clear() {
    memory.release(waitingBytes);
    waitingBytes = 0;
    waiting = List.of();
  }
}
