package io.gonetmon.tcp;

import io.gonetmon.bound.HeapShare;
import io.gonetmon.bound.Range;

/**
 * Bounds on what is kept, and how long bytes are waited for.
 *
 * @param connections tracked at a time
 * @param waitingBytes held for reassembly in one direction of one connection
 * @param allWaitingBytes held for reassembly in all connections together
 * @param gapTimeoutNanos how long missing bytes are waited for that the receiver has acknowledged
 * @param longGapTimeoutNanos how long missing bytes are waited for that may be retransmitted
 * @param openingNanos how long a connection whose opening was not seen is held, to find its first
 *     byte
 * @param lingerNanos how long a closed connection is remembered, for what arrives late
 */
public record TcpLimits(
    int connections,
    int waitingBytes,
    long allWaitingBytes,
    long gapTimeoutNanos,
    long longGapTimeoutNanos,
    long openingNanos,
    long lingerNanos) {
  private static final long SECOND_NANOS = 1_000_000_000L;
  private static final Range CONNECTIONS = new Range(1, 10_000_000);
  private static final int MOST_CONNECTIONS = 120_000;

  /** Of a connection on which nothing was said yet. */
  static final int CONNECTION_BYTES = 512;

  private static final Range WAITING = new Range(1 << 10, 1 << 30);

  /** For live capture, with the bounds that the command line has by default. */
  public static final TcpLimits DEFAULT =
      live(
          HeapShare.CONNECTIONS.fitting(MOST_CONNECTIONS, CONNECTION_BYTES),
          HeapShare.WAITING.fitting(8 << 20, 1),
          HeapShare.WAITING.fitting(16 << 20, 1));

  public TcpLimits {
    CONNECTIONS.require("max-connections", connections);
    WAITING.require("max-waiting", waitingBytes);
    WAITING.require("max-all-waiting", allWaitingBytes);
    HeapShare.CONNECTIONS.require("max-connections", connections, CONNECTION_BYTES);
    HeapShare.WAITING.require("max-waiting", waitingBytes, 1);
    HeapShare.WAITING.require("max-all-waiting", allWaitingBytes, 1);
  }

  /** For live capture, where what is waited for is also what is not yet shown. */
  public static TcpLimits live(int connections, int waitingBytes, long allWaitingBytes) {
    return new TcpLimits(
        connections,
        waitingBytes,
        allWaitingBytes,
        SECOND_NANOS,
        5 * SECOND_NANOS,
        SECOND_NANOS / 4,
        2 * SECOND_NANOS);
  }

  /** The same bounds for replay, where waiting costs nothing but memory. */
  public TcpLimits replay() {
    return new TcpLimits(
        connections,
        waitingBytes,
        allWaitingBytes,
        5 * SECOND_NANOS,
        20 * SECOND_NANOS,
        2 * SECOND_NANOS,
        10 * SECOND_NANOS);
  }
}
