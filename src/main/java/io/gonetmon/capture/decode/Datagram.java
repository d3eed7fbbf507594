package io.gonetmon.capture.decode;

import java.util.Arrays;
import java.util.BitSet;

/** An IP packet of which some fragments were captured. Confined to one collector thread. */
final class Datagram {
  /** Offsets of fragments count in blocks of so many bytes (RFC 791, section 3.1). */
  private static final int BLOCK_BYTES = 8;

  private final int number;
  private final long firstNanos;
  private final BitSet blocks = new BitSet();
  private byte[] payload = {};
  private byte[] header;
  private int payloadBytes = -1;
  private long frameBytes;

  /**
   * @param number among those of its collector
   */
  Datagram(int number, long firstNanos) {
    this.number = number;
    this.firstNanos = firstNanos;
  }

  int number() {
    return number;
  }

  /** When its first fragment was captured, since the epoch. */
  long firstNanos() {
    return firstNanos;
  }

  /** The bytes of all frames that brought fragments of it. */
  int frameBytes() {
    return (int) Math.min(Integer.MAX_VALUE, frameBytes);
  }

  int memoryBytes() {
    return payload.length;
  }

  /** Notes the frame of a fragment. */
  void frame(int bytes) {
    frameBytes += bytes;
  }

  /** Takes the header of the fragment with the head of the payload. */
  void header(byte[] data, int from, int to) {
    if (header == null) {
      header = Arrays.copyOfRange(data, from, to);
    }
  }

  /**
   * Takes a part of the payload; what was there before stays.
   *
   * @param more whether others follow it
   */
  void add(byte[] data, int from, int length, int offset, boolean more) {
    if (!more) {
      payloadBytes = Math.max(payloadBytes, offset + length);
    }
    if (payload.length < offset + length) {
      payload = Arrays.copyOf(payload, Math.max(offset + length, 2 * payload.length));
    }
    for (int at = 0; at < length; at += BLOCK_BYTES) {
      int block = (offset + at) / BLOCK_BYTES;
      if (!blocks.get(block)) {
        int bytes = Math.min(BLOCK_BYTES, length - at);
        System.arraycopy(data, from + at, payload, offset + at, bytes);
        blocks.set(block);
      }
    }
  }

  boolean isWhole() {
    int needed = (payloadBytes + BLOCK_BYTES - 1) / BLOCK_BYTES;
    return header != null && payloadBytes >= 0 && blocks.nextClearBit(0) >= needed;
  }

  /** The packet, which {@link #isWhole}; its header still says that it is a fragment. */
  byte[] packet() {
    byte[] packet = Arrays.copyOf(header, header.length + payloadBytes);
    System.arraycopy(payload, 0, packet, header.length, payloadBytes);
    return packet;
  }

  int headerBytes() {
    return header.length;
  }

  int payloadBytes() {
    return payloadBytes;
  }
}
