package io.gonetmon.tcp;

/** Speaks no protocol: it only counts the bytes that it is given, in order or not. */
final class Heard implements Protocol, ConnectionReader {
  private long bytes;

  long bytes() {
    return bytes;
  }

  @Override
  public ConnectionReader open(Flow forth, boolean handshakeSeen) {
    return this;
  }

  @Override
  public void bytes(Way way, byte[] data, int from, int to, long nanos, boolean startsSegment) {
    bytes += to - from;
  }

  @Override
  public void hole(Way way, int length) {
    throw new IllegalStateException("a hole of " + length);
  }

  @Override
  public void gap(Way way, long length) {
    throw new IllegalStateException("a gap of " + length);
  }

  @Override
  public void end() {}

  @Override
  public boolean recognised() {
    return true;
  }
}
