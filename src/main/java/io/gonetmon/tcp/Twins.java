package io.gonetmon.tcp;

/**
 * Finds the connection that another one repeats under other addresses: address translation (NAT)
 * keeps sequence numbers and usually the client's port, where a proxy chooses others. Confined to
 * the monitor thread.
 */
final class Twins {
  private static final int SIZE_BITS = 12;
  private static final int GOLDEN_RATIO = 0x9e37_79b9;

  /** Less than until a SYN, or bytes, are sent again. */
  private static final long LATEST_NANOS = 200_000_000L;

  private final Connection[] opened = new Connection[1 << SIZE_BITS];

  /** Notes a connection whose client's initial sequence number is known. */
  void note(Connection connection) {
    opened[slot(connection.handshake())] = connection;
  }

  void forget(Connection connection) {
    int slot = slot(connection.handshake());
    if (opened[slot] == connection) {
      opened[slot] = null;
    }
  }

  /** The connection that was opened by the same SYN, or the answer to it, under other addresses. */
  Connection openedBy(Segment segment) {
    boolean answer = segment.has(Segment.ACK);
    int isn = answer ? segment.ack() - 1 : segment.seq();
    Flow client = answer ? segment.flow().reversed() : segment.flow();
    int port = client.from().port();
    Connection other = opened[slot(isn, port)];
    if (other == null || other.key().equals(client.key())) {
      return null;
    }
    Handshake handshake = other.handshake();
    long otherNanos = answer ? handshake.lastSynAckNanos() : handshake.lastSynNanos();
    boolean sameMoment = Math.abs(segment.nanos() - otherNanos) < LATEST_NANOS;
    boolean sameNumbers = handshake.clientIsn() == isn && handshake.clientPort() == port;
    return sameMoment && sameNumbers ? other : null;
  }

  /** The direction of another connection that carried the same bytes a moment ago, or null. */
  static Flow carrierOf(Segment segment, RecentSegments recent) {
    Flow other = recent.flowOf(segment, LATEST_NANOS);
    return other != null
            && !other.equals(segment.flow())
            && largerPort(other) == largerPort(segment.flow())
        ? other
        : null;
  }

  /** The client's port, as far as can be told. */
  private static int largerPort(Flow flow) {
    return Math.max(flow.from().port(), flow.to().port());
  }

  private static int slot(Handshake handshake) {
    return slot(handshake.clientIsn(), handshake.clientPort());
  }

  private static int slot(int isn, int port) {
    return ((31 * isn + port) * GOLDEN_RATIO) >>> (Integer.SIZE - SIZE_BITS);
  }
}
