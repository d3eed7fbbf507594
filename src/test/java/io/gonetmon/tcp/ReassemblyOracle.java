package io.gonetmon.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.tcp.ConnectionReader.Ending;
import io.gonetmon.tcp.Protocol.Opening;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * A connection given to a table, and what the table may and must read of it: each direction's bytes
 * are a function of their places, so that a wrong byte shows.
 */
final class ReassemblyOracle implements Protocol, ConnectionReader {
  /** What a segment is made from. */
  private static final int BYTES = 7;

  private static final int ISN = -300;
  private static final int PLACES = 1 << 10;
  private static final long STEP_NANOS = 100_000_000L;
  private static final Flow FLOW = Talk.flow(40_000);

  private enum Place {
    NEVER_SEEN,
    CAPTURED,
    CUT_OFF
  }

  /** A direction as it was captured, and as it is read. */
  private static final class Bytes {
    private final Place[] seen = new Place[PLACES];
    private final Place[] read = new Place[PLACES];
    private int next;

    Bytes() {
      Arrays.fill(seen, Place.NEVER_SEEN);
      Arrays.fill(read, Place.NEVER_SEEN);
    }

    void see(int from, int captured, int length) {
      for (int at = from; at < from + length; at++) {
        if (seen[at] == Place.NEVER_SEEN) {
          seen[at] = at < from + captured ? Place.CAPTURED : Place.CUT_OFF;
        }
      }
    }

    void read(Place as, int length) {
      Arrays.fill(read, next, next + length, as);
      next += length;
    }
  }

  private final boolean timePasses;
  private final Map<Direction, Bytes> directions =
      new EnumMap<>(Map.of(Direction.ORIGINATOR, new Bytes(), Direction.RESPONDER, new Bytes()));
  private final ConnectionTable table =
      new ConnectionTable(TcpLimits.live(2, 1 << 20, 1 << 20), this, new NoTcpListener());
  private final Link link = new Link("eth0");
  private final Segment segment = new Segment();
  private long nanos;

  ReassemblyOracle(boolean timePasses) {
    this.timePasses = timePasses;
  }

  /** Sends a handshake and the segments that the bytes describe, and ends the capture. */
  ReassemblyOracle accept(byte[] data) {
    send(Direction.ORIGINATOR, Segment.SYN, -1, -1, 0, 0);
    send(Direction.RESPONDER, Segment.SYN | Segment.ACK, -1, 0, 0, 0);
    send(Direction.ORIGINATOR, Segment.ACK, 0, 0, 0, 0);
    ByteBuffer rest = ByteBuffer.wrap(data);
    while (rest.remaining() >= BYTES) {
      segment(rest);
    }
    table.finish();
    return this;
  }

  private void segment(ByteBuffer rest) {
    int how = rest.get();
    int at = (rest.getShort() & 0xffff) % PLACES;
    int ack = (rest.getShort() & 0xffff) % PLACES;
    int length = Math.min(rest.get() & 255, PLACES - at);
    int captured = Math.min(rest.get() & 255, length);
    Direction direction = (how & 1) == 0 ? Direction.ORIGINATOR : Direction.RESPONDER;
    if (timePasses) {
      nanos += (how >> 1 & 15) * STEP_NANOS;
    }
    directions.get(direction).see(at, captured, length);
    send(direction, (how & 32) == 0 ? Segment.ACK : 0, at, ack, captured, length);
  }

  private void send(Direction direction, int flags, int at, int ack, int captured, int length) {
    byte[] data = new byte[captured];
    for (int i = 0; i < captured; i++) {
      data[i] = sent(direction, at + i);
    }
    Flow flow = direction == Direction.ORIGINATOR ? FLOW : FLOW.reversed();
    int seq = ISN + at;
    table.accept(
        segment.set(flow, nanos, seq, ISN + ack, flags, data, 0, captured, length, 60, 0), link);
    Arrays.fill(data, (byte) 0);
  }

  private static byte sent(Direction direction, int place) {
    return (byte) (31 * place + (place >> 8) + (direction == Direction.ORIGINATOR ? 0 : 1));
  }

  /** All bytes that were captured were read, in their places, and nothing else. */
  void assertAllRead() {
    directions.forEach(
        (direction, bytes) -> assertThat(bytes.read).as("%s", direction).isEqualTo(bytes.seen));
  }

  /** What was read is what was captured first, in its place. */
  void assertNothingInvented() {
    for (Bytes bytes : directions.values()) {
      for (int at = 0; at < PLACES; at++) {
        assertThat(bytes.read[at]).isIn(Place.NEVER_SEEN, bytes.seen[at]);
      }
    }
  }

  @Override
  public ConnectionReader open(Opening opening) {
    assertThat(opening.originator()).isEqualTo(FLOW);
    assertThat(opening.handshakeSeen()).isTrue();
    return this;
  }

  @Override
  public void bytes(
      Direction direction, byte[] data, int from, int to, long at, boolean startsSegment) {
    Bytes bytes = directions.get(direction);
    for (int i = from; i < to; i++) {
      assertThat(data[i]).isEqualTo(sent(direction, bytes.next + i - from));
    }
    bytes.read(Place.CAPTURED, to - from);
  }

  @Override
  public void truncated(Direction direction, int length) {
    directions.get(direction).read(Place.CUT_OFF, length);
  }

  @Override
  public void lost(Direction direction, long length) {
    directions.get(direction).read(Place.NEVER_SEEN, (int) length);
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
