package io.gonetmon.truth;

/**
 * One TCP packet of a model.
 *
 * @param connection which conversation it belongs to
 * @param position of its first byte in the sender's stream: the SYN is at 0, data begin at 1
 * @param ack the position up to which the other side's stream is acknowledged
 */
public record Packet(
    int connection, Side side, long nanos, long position, long ack, int flags, byte[] payload) {
  public static final int FIN = 0x01;
  public static final int SYN = 0x02;
  public static final int RST = 0x04;
  public static final int PSH = 0x08;
  public static final int ACK = 0x10;

  boolean has(int flag) {
    return (flags & flag) != 0;
  }

  boolean isData() {
    return payload.length > 0;
  }

  /** Whether it moves bytes or ends of streams and so takes part in their order. */
  boolean isSteering() {
    return has(SYN) || has(RST) || has(FIN);
  }

  /** The position after its last byte of data. */
  long end() {
    return position + payload.length;
  }

  /** Whether it holds the byte at {@code place} as it was sent in truth. */
  boolean covers(Side sender, long place) {
    return side == sender && !has(SYN) && position <= place && place < end();
  }

  Packet at(long newNanos) {
    return new Packet(connection, side, newNanos, position, ack, flags, payload);
  }

  Packet with(int newFlags) {
    return new Packet(connection, side, nanos, position, ack, newFlags, payload);
  }

  Packet with(long newPosition, byte[] newPayload) {
    return new Packet(connection, side, nanos, newPosition, ack, flags, newPayload);
  }
}
