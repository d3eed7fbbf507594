package io.gonetmon.save;

import io.gonetmon.tcp.ConnectionReader;
import io.gonetmon.tcp.Direction;

/** Says which connection is read, before it is. Confined to the monitor thread. */
final class WatchedReader implements ConnectionReader {
  private final ConnectionReader reader;
  private final Followed connection;
  private final FrameKeeper keeper;

  WatchedReader(ConnectionReader reader, Followed connection, FrameKeeper keeper) {
    this.reader = reader;
    this.connection = connection;
    this.keeper = keeper;
  }

  @Override
  public void bytes(
      Direction direction, byte[] data, int from, int to, long nanos, boolean startsSegment) {
    keeper.enter(connection);
    reader.bytes(direction, data, from, to, nanos, startsSegment);
  }

  @Override
  public void truncated(Direction direction, int length) {
    keeper.enter(connection);
    reader.truncated(direction, length);
  }

  @Override
  public void lost(Direction direction, long length) {
    keeper.enter(connection);
    reader.lost(direction, length);
  }

  @Override
  public void finished(Direction direction) {
    keeper.enter(connection);
    reader.finished(direction);
  }

  @Override
  public void retransmitted() {
    reader.retransmitted();
  }

  @Override
  public void end(Ending ending) {
    keeper.enter(connection);
    reader.end(ending);
    keeper.ended(connection);
  }

  @Override
  public boolean recognised() {
    return reader.recognised();
  }
}
