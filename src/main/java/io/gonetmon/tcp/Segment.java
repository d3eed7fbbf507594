package io.gonetmon.tcp;

import java.util.Arrays;

/**
 * One TCP segment as captured. One object stands for many in turn, so that a packet costs none:
 * what is needed longer than that is {@link #kept}. Belongs to one thread at a time.
 */
public final class Segment {
  public static final int FIN = 0x01;
  public static final int SYN = 0x02;
  public static final int RST = 0x04;
  public static final int ACK = 0x10;

  /** No flag of the header: the sender's window is 0. */
  public static final int ZERO_WINDOW = 0x1_0000;

  private Flow flow;
  private long nanos;
  private int seq;
  private int ack;
  private int flags;
  private byte[] data;
  private int offset;
  private int captured;
  private int length;
  private int frameBytes;
  private int via;

  /**
   * Becomes the next segment.
   *
   * @param captureNanos capture time since the epoch
   * @param bytes holds {@code capturedBytes} of payload from {@code from} on
   * @param payloadBytes on the wire; more than {@code capturedBytes} when the frame was cut
   * @param wireBytes the whole frame on the wire
   * @param number of the interface it was captured on, where one capture has several
   */
  public Segment set(
      Flow direction,
      long captureNanos,
      int sequence,
      int acknowledgement,
      int controlBits,
      byte[] bytes,
      int from,
      int capturedBytes,
      int payloadBytes,
      int wireBytes,
      int number) {
    flow = direction;
    nanos = captureNanos;
    seq = sequence;
    ack = acknowledgement;
    flags = controlBits;
    data = bytes;
    offset = from;
    captured = capturedBytes;
    length = payloadBytes;
    frameBytes = wireBytes;
    via = number;
    return this;
  }

  public Flow flow() {
    return flow;
  }

  /** When it was captured, since the epoch. */
  public long nanos() {
    return nanos;
  }

  public int seq() {
    return seq;
  }

  public int ack() {
    return ack;
  }

  public int flags() {
    return flags;
  }

  public boolean has(int flag) {
    return (flags & flag) != 0;
  }

  /** Holds {@link #captured} bytes of payload from {@link #offset} on. */
  public byte[] data() {
    return data;
  }

  public int offset() {
    return offset;
  }

  public int captured() {
    return captured;
  }

  /** Payload bytes on the wire; more than {@link #captured} when the frame was cut. */
  public int length() {
    return length;
  }

  /** The length of the whole frame on the wire. */
  public int frameBytes() {
    return frameBytes;
  }

  /** The number of the interface it was captured on, where one capture has several. */
  public int via() {
    return via;
  }

  /** Whether its payload is part of the stream; in a RST it is a text (RFC 9293, section 3.5.3). */
  boolean carriesData() {
    return length > 0 && !has(RST);
  }

  /** From now on it was captured at another time. */
  public Segment at(long captureNanos) {
    nanos = captureNanos;
    return this;
  }

  /** The same segment, with its own copy of the payload, to be kept. */
  public Segment kept() {
    byte[] payload = Arrays.copyOfRange(data, offset, offset + captured);
    return new Segment()
        .set(flow, nanos, seq, ack, flags, payload, 0, captured, length, frameBytes, via);
  }

  /** The sequence number of the first payload byte; a SYN takes one before it. */
  int payloadSeq() {
    return has(SYN) ? seq + 1 : seq;
  }

  /** The sequence number after the last payload byte. */
  int end() {
    return payloadSeq() + length;
  }
}
