package io.gonetmon.tcp;

/** How much memory waits for order in all connections together. Confined to the monitor thread. */
final class WaitingBytes {
  private long total;

  void add(long bytes) {
    total += bytes;
  }

  long total() {
    return total;
  }
}
