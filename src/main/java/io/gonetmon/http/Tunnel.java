package io.gonetmon.http;

import io.gonetmon.bound.Budget;
import io.gonetmon.tcp.ConnectionReader;
import io.gonetmon.tcp.ConnectionReader.Ending;
import io.gonetmon.tcp.Direction;

/** What a connection carries after a CONNECT, if anything. Confined to the monitor thread. */
final class Tunnel {
  /** Of what reads a tunnel, and of the exchange that opened it, roughly. */
  private static final int READER_BYTES = 2048;

  private Budget memory;

  /** Null when nothing is carried, or it is not read. */
  private ConnectionReader inner;

  /**
   * Begins to read what is carried.
   *
   * @param reader null when that is not read
   * @param budget of what it takes
   */
  void open(ConnectionReader reader, Budget budget) {
    inner = reader;
    memory = budget;
    if (reader != null) {
      budget.reserve(READER_BYTES);
    }
  }

  /** Passes bytes on; whether they are HTTP, and so count for themselves. */
  boolean bytes(
      Direction direction, byte[] data, int from, int to, long nanos, boolean startsSegment) {
    if (inner == null) {
      return false;
    }
    inner.bytes(direction, data, from, to, nanos, startsSegment);
    return inner.recognised();
  }

  /** The same for bytes that were cut off. */
  boolean truncated(Direction direction, int length) {
    if (inner == null) {
      return false;
    }
    inner.truncated(direction, length);
    return inner.recognised();
  }

  /** The same for bytes that were lost. */
  boolean lost(Direction direction, long length) {
    if (inner == null) {
      return false;
    }
    inner.lost(direction, length);
    return inner.recognised();
  }

  void finished(Direction direction) {
    if (inner != null) {
      inner.finished(direction);
    }
  }

  void end(Ending ending) {
    if (inner != null) {
      inner.end(ending);
      memory.release(READER_BYTES);
    }
  }
}
