package io.gonetmon.analysis;

import io.gonetmon.analysis.admit.Admission;
import io.gonetmon.bound.Budget;
import io.gonetmon.bound.HeapShare;
import io.gonetmon.capture.queue.CaptureEvent;
import io.gonetmon.http.Http;
import io.gonetmon.http.HttpListener;
import io.gonetmon.http.HttpSettings;
import io.gonetmon.save.FrameKeeper;
import io.gonetmon.tcp.ConnectionTable;
import io.gonetmon.tcp.Link;
import io.gonetmon.tcp.Protocol;
import io.gonetmon.tcp.Segment;
import io.gonetmon.tcp.TcpLimits;
import io.gonetmon.where.Condition;
import java.util.Optional;

/**
 * All connections, with HTTP found in them and counted, and their frames kept for those who save
 * them. Confined to the monitor thread.
 */
final class Conversations {
  private final ConnectionTable connections;
  private final Optional<FrameKeeper> keeper;

  /**
   * @param where what exchanges meet that are counted
   */
  Conversations(
      TcpLimits tcp,
      HttpSettings http,
      Condition where,
      Statistics statistics,
      Optional<FrameKeeper> keeper) {
    this.keeper = keeper;
    Budget memory = new Budget(HeapShare.CONNECTIONS.bytes());
    HttpListener counted = keeper.isEmpty() ? statistics : keeper.get().watching(statistics);
    HttpListener listener =
        where.equals(Condition.ALL)
            ? counted
            : new Admission(where, counted, statistics::dismissed);
    Protocol protocol = new Http(http, listener, memory);
    this.connections =
        new ConnectionTable(
            tcp, keeper.isEmpty() ? protocol : keeper.get().watching(protocol), statistics, memory);
  }

  /** The segments of a batch are read next. */
  void begin(CaptureEvent.Batch batch) {
    if (keeper.isPresent()) {
      keeper.get().begin(batch.link(), batch.frames(), batch.lost());
    }
  }

  /**
   * Reads the next segment.
   *
   * @param place its place in its batch
   */
  void accept(Segment segment, int place, Link link) throws InterruptedException {
    if (keeper.isEmpty()) {
      connections.accept(segment, link);
      return;
    }
    keeper.get().reading(segment.flow());
    connections.accept(segment, link);
    keeper.get().read(place);
  }

  /** All segments of a batch were read, by that time. */
  void end(long nanos) throws InterruptedException {
    if (keeper.isPresent()) {
      keeper.get().end(nanos);
    }
  }

  /** Lets time pass for what waits to be saved; for the rest the packets do. */
  void release(long nanos) throws InterruptedException {
    if (keeper.isPresent()) {
      keeper.get().advance(nanos);
    }
  }

  /** Lets time pass without packets. */
  void advance(long nanos) {
    connections.advance(nanos);
  }

  /** Ends all connections, reading what still waits. */
  void finish() throws InterruptedException {
    connections.finish();
    if (keeper.isPresent()) {
      keeper.get().finish();
    }
  }
}
