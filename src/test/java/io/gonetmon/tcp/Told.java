package io.gonetmon.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * A connection told to a table, and what the table may and must read of it: each direction's bytes
 * are a function of their places, so that a wrong byte shows.
 */
final class Told implements Protocol, ConnectionReader {
  /** What a segment is made from. */
  private static final int BYTES = 7;

  private static final int ISN = -300;
  private static final int PLACES = 1 << 10;
  private static final long STEP_NANOS = 100_000_000L;
  private static final Flow FORTH = Talk.flow(40_000);

  private enum Place {
    NEVER_SEEN,
    CAPTURED,
    CUT_OFF
  }

  /** A direction as it was captured, and as it is read. */
  private static final class Direction {
    private final Place[] seen = new Place[PLACES];
    private final Place[] read = new Place[PLACES];
    private int next;

    Direction() {
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
  private final Map<Way, Direction> directions =
      new EnumMap<>(Map.of(Way.FORTH, new Direction(), Way.BACK, new Direction()));
  private final ConnectionTable table =
      new ConnectionTable(TcpLimits.live(2, 1 << 20, 1 << 20), this, new NoTcpCounts());
  private final Link link = new Link("eth0");
  private long nanos;

  Told(boolean timePasses) {
    this.timePasses = timePasses;
  }

  /** Tells of a handshake, of the segments that the bytes say, and of the end of the capture. */
  Told tell(byte[] data) {
    send(Way.FORTH, Segment.SYN, -1, -1, 0, 0);
    send(Way.BACK, Segment.SYN | Segment.ACK, -1, 0, 0, 0);
    send(Way.FORTH, Segment.ACK, 0, 0, 0, 0);
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
    Way way = (how & 1) == 0 ? Way.FORTH : Way.BACK;
    if (timePasses) {
      nanos += (how >> 1 & 15) * STEP_NANOS;
    }
    directions.get(way).see(at, captured, length);
    send(way, (how & 32) == 0 ? Segment.ACK : 0, at, ack, captured, length);
  }

  private void send(Way way, int flags, int at, int ack, int captured, int length) {
    byte[] data = new byte[captured];
    for (int i = 0; i < captured; i++) {
      data[i] = sent(way, at + i);
    }
    Flow flow = way == Way.FORTH ? FORTH : FORTH.reversed();
    int seq = ISN + at;
    table.accept(
        new Segment(flow, nanos, seq, ISN + ack, flags, data, 0, captured, length, 60), link);
  }

  private static byte sent(Way way, int place) {
    return (byte) (31 * place + (place >> 8) + (way == Way.FORTH ? 0 : 1));
  }

  /** All bytes that were captured were read, in their places, and nothing else. */
  void assertAllRead() {
    directions.forEach((way, d) -> assertThat(d.read).as("%s", way).isEqualTo(d.seen));
  }

  /** What was read is what was captured first, in its place. */
  void assertNothingInvented() {
    for (Direction direction : directions.values()) {
      for (int at = 0; at < PLACES; at++) {
        assertThat(direction.read[at]).isIn(Place.NEVER_SEEN, direction.seen[at]);
      }
    }
  }

  @Override
  public ConnectionReader open(Flow forth, boolean handshakeSeen) {
    assertThat(forth).isEqualTo(FORTH);
    assertThat(handshakeSeen).isTrue();
    return this;
  }

  @Override
  public void bytes(Way way, byte[] data, int from, int to, long at, boolean startsSegment) {
    Direction direction = directions.get(way);
    for (int i = from; i < to; i++) {
      assertThat(data[i]).isEqualTo(sent(way, direction.next + i - from));
    }
    direction.read(Place.CAPTURED, to - from);
  }

  @Override
  public void hole(Way way, int length) {
    directions.get(way).read(Place.CUT_OFF, length);
  }

  @Override
  public void gap(Way way, long length) {
    directions.get(way).read(Place.NEVER_SEEN, (int) length);
  }

  @Override
  public void end() {}

  @Override
  public boolean recognised() {
    return true;
  }
}
