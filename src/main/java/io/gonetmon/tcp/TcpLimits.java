package io.gonetmon.tcp;

/**
 * Bounds on what is kept, and how long bytes are waited for.
 *
 * @param connections tracked at a time
 * @param waitingBytes waiting for order in one direction of one connection
 * @param allWaitingBytes waiting for order in all connections together
 * @param patienceNanos how long bytes are waited for that the receiver has acknowledged
 * @param longPatienceNanos how long bytes are waited for that may still be sent again
 * @param openingNanos how long a connection whose opening was not seen is held, to find its first
 *     byte
 * @param lingerNanos how long a closed connection is remembered, for what arrives late
 */
public record TcpLimits(
    int connections,
    int waitingBytes,
    long allWaitingBytes,
    long patienceNanos,
    long longPatienceNanos,
    long openingNanos,
    long lingerNanos) {
  public static final TcpLimits DEFAULT =
      new TcpLimits(
          131_072, 1 << 20, 32 << 20, 1_000_000_000L, 5_000_000_000L, 250_000_000L, 2_000_000_000L);
}
