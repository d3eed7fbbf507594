package io.gonetmon.tcp;

/**
 * One TCP segment as captured.
 *
 * @param nanos capture time since the epoch
 * @param data holds {@code captured} bytes of payload from {@code offset}; never changed
 * @param length payload bytes on the wire; more than {@code captured} when the frame was cut
 * @param frameBytes the whole frame on the wire
 */
public record Segment(
    Flow flow,
    long nanos,
    int seq,
    int ack,
    int flags,
    byte[] data,
    int offset,
    int captured,
    int length,
    int frameBytes) {
  public static final int FIN = 0x01;
  public static final int SYN = 0x02;
  public static final int RST = 0x04;
  public static final int ACK = 0x10;

  public boolean has(int flag) {
    return (flags & flag) != 0;
  }

  /** The same segment, captured at another time. */
  public Segment at(long nanos) {
    return new Segment(flow, nanos, seq, ack, flags, data, offset, captured, length, frameBytes);
  }

  /** The sequence number of the first payload byte; a SYN takes one before it. */
  int payloadSeq() {
    return has(SYN) ? seq + 1 : seq;
  }
}
