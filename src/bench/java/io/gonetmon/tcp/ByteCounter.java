package io.gonetmon.tcp;

import io.gonetmon.tcp.ConnectionReader.Ending;
import io.gonetmon.tcp.Protocol.Opening;

/** Speaks no protocol: it only counts the bytes that it is given, in order or not. */
final class ByteCounter implements Protocol, ConnectionReader {
  private long bytes;

  long bytes() {
    return bytes;
  }

  @Override
  public ConnectionReader open(Opening opening) {
    return this;
  }

  @Override
  public void bytes(
      Direction direction, byte[] data, int from, int to, long nanos, boolean startsSegment) {
    bytes += to - from;
  }

  @Override
  public void truncated(Direction direction, int length) {
    throw new IllegalStateException(length + " bytes truncated");
  }

  @Override
  public void lost(Direction direction, long length) {
    throw new IllegalStateException(length + " bytes lost");
  }

  @Override
  public void finished(Direction direction) {}

  @Override
  public void end(Ending ending) {}

  @Override
  public boolean recognised() {
    return true;
  }
}
