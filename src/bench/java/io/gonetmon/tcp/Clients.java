package io.gonetmon.tcp;

import io.gonetmon.model.Endpoint;
import java.util.Random;

/**
 * Clients on connections of their own, ten microseconds a segment, to a table that has no protocol.
 */
final class Clients {
  private static final int PAYLOAD = 1448;
  private static final int HEADERS = 66;
  private static final long SEGMENT_NANOS = 10_000;
  private static final int SERVER_NEXT = 1;

  private final Segment segment = new Segment();
  private final byte[] data = new byte[HEADERS + PAYLOAD];
  private final ByteCounter counter = new ByteCounter();
  private final ConnectionTable table =
      new ConnectionTable(TcpLimits.live(120_000, 1 << 20, 16 << 20), counter, new NoTcpListener());
  private final Link link = new Link("eth0");
  private final Flow[] flows;
  private final int[] next;
  private long nanos;
  private long sent;

  /** All of them open their connections. */
  Clients(int count) {
    flows = flows(count);
    next = new int[count];
    for (int i = 0; i < count; i++) {
      next[i] = i;
      accept(flows[i], Segment.SYN, i - 1, 0, 0);
      accept(flows[i].reversed(), Segment.SYN | Segment.ACK, SERVER_NEXT - 1, i, 0);
      accept(flows[i], Segment.ACK, i, SERVER_NEXT, 0);
    }
  }

  private static Flow[] flows(int count) {
    Endpoint server = Endpoint.v4(0x0a000002, 80);
    var flows = new Flow[count];
    var random = new Random(1);
    for (int i = 0; i < count; i++) {
      flows[i] = new Flow(Endpoint.v4(random.nextInt(), 1024 + i), server);
    }
    return flows;
  }

  private void accept(Flow flow, int flags, int seq, int ack, int length) {
    nanos += SEGMENT_NANOS;
    table.accept(
        segment.set(
            flow, nanos, seq, ack, flags, data, HEADERS, length, length, HEADERS + length, 0),
        link);
  }

  /** One of them sends the segment that is so many segments ahead of what it has to send next. */
  void sends(int client, int ahead) {
    accept(flows[client], Segment.ACK, next[client] + ahead * PAYLOAD, SERVER_NEXT, PAYLOAD);
    sent += PAYLOAD;
  }

  /** What one of them has to send next is so many segments later. */
  void goesOn(int client, int segments) {
    next[client] += segments * PAYLOAD;
  }

  long bytes() {
    return counter.bytes();
  }

  /** Fails when not all that was sent was read. */
  void checkAllRead() {
    if (counter.bytes() != sent) {
      throw new IllegalStateException("of %d bytes %d were read".formatted(sent, counter.bytes()));
    }
  }
}
