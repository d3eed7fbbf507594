package io.gonetmon.evidence;

import io.gonetmon.output.FrameTaker;
import io.gonetmon.save.FrameRing;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The latest packets, as far as there is memory. The monitor adds to them, the sink's thread reads
 * them; all is guarded by this.
 */
final class Recent implements FrameTaker {
  private static final long LOOK_MILLIS = 100;

  private final FrameRing packets;
  private final boolean waits;
  private final List<ByteBuffer> interfaces = new ArrayList<>();
  private final List<Cursor> cursors = new ArrayList<>();
  private long reachedNanos = Long.MIN_VALUE;
  private boolean busy;
  private boolean closed;

  /**
   * @param bytes of packets at most
   * @param waits whether packets that are needed are waited for, as when a file is read
   */
  Recent(long bytes, boolean waits) {
    this.packets = new FrameRing(bytes);
    this.waits = waits;
  }

  @Override
  public synchronized void describe(ByteBuffer description) {
    interfaces.add(description);
  }

  @Override
  public synchronized void take(ByteBuffer packet, long nanos) throws InterruptedException {
    int length = packet.remaining();
    while (!packets.hasSpace(length)) {
      if (waits && (busy || isFirstNeeded()) && !closed) {
        wait(LOOK_MILLIS);
      } else {
        packets.removeFirst();
      }
    }
    packets.space(length).put(packet);
  }

  @Override
  public void summarise(ByteBuffer statistics) {
    // They are about more than a folder holds.
  }

  private boolean isFirstNeeded() {
    for (Cursor each : cursors) {
      if (each.hasBegun() && each.next() <= packets.firstNumber()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public synchronized boolean hasSpace(int bytes) {
    return waits || packets.hasSpace(bytes) || !isFirstNeeded();
  }

  @Override
  public void captureEnded() {
    // The oldest packets go, so that there is always space.
  }

  @Override
  public void missed(long count) {
    // What is missing in a capture is counted when it is read once more.
  }

  @Override
  public synchronized void reached(long nanos) {
    reachedNanos = Math.max(reachedNanos, nanos);
    beginCursors();
  }

  private void beginCursors() {
    for (Cursor each : cursors) {
      if (!each.hasBegun() && reachedNanos >= each.incident().nanos()) {
        each.moveTo(start(each));
      }
    }
  }

  /** Until when all packets have come, since the epoch. */
  synchronized long reachedNanos() {
    return reachedNanos;
  }

  /** Descriptions of all interfaces so far. */
  synchronized List<ByteBuffer> interfaces() {
    return interfaces.stream().map(ByteBuffer::duplicate).toList();
  }

  /** From now on the packets of an incident are kept until they are copied. */
  synchronized void keep(Cursor cursor) {
    cursors.add(cursor);
    beginCursors();
  }

  /** They are needed no more. */
  synchronized void release(Cursor cursor) {
    cursors.remove(cursor);
    notifyAll();
  }

  /** The number of the packet with which the copy begins: so that the latest before it fit. */
  private long start(Cursor cursor) {
    Incident incident = cursor.incident();
    long[] before = {0};
    packets.visit(
        (number, nanos, block) -> {
          before[0] += incident.isBefore(nanos) ? block.remaining() : 0;
          return true;
        });
    long[] start = {packets.firstNumber()};
    packets.visit(
        (number, nanos, block) -> {
          start[0] = number;
          boolean fits = before[0] <= cursor.bytesBefore();
          before[0] -= incident.isBefore(nanos) ? block.remaining() : 0;
          return !fits;
        });
    return start[0];
  }

  /**
   * Copies the next packets of an incident.
   *
   * @return whether there was not enough space for all
   */
  synchronized boolean copy(Cursor cursor, ByteBuffer to) {
    if (!cursor.hasBegun()) {
      return false;
    }
    long first = packets.firstNumber();
    cursor.miss(Math.max(0, first - cursor.next()));
    cursor.moveTo(Math.max(first, cursor.next()));
    boolean[] full = {false};
    packets.visit(
        (number, nanos, block) -> {
          if (number < cursor.next()) {
            return true;
          }
          if (cursor.incident().isAround(nanos)) {
            full[0] = block.remaining() > to.remaining();
            if (full[0]) {
              return false;
            }
            to.put(block);
          }
          cursor.moveTo(number + 1);
          return true;
        });
    notifyAll();
    return full[0];
  }

  /**
   * For the time being nobody can say which packets are needed; where they can be waited for, none
   * are given up.
   */
  synchronized void pause() {
    busy = true;
  }

  /** It can be said again. */
  synchronized void resume() {
    busy = false;
    notifyAll();
  }

  /** Nobody reads them any more. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }
}
