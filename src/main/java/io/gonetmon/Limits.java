package io.gonetmon;

/**
 * Bounds on what the engine keeps, so that its memory stays flat whatever the traffic is. What is
 * given up because of one is counted as evicted, or as dropped where it is a packet.
 *
 * @param connections followed at a time; beyond it the least recently used is given up
 * @param waitingBytes that wait for earlier ones in one direction of a connection
 * @param allWaitingBytes that wait for earlier ones in all connections together
 * @param headBytes of a start line and its header fields
 * @param pendingRequests of a connection that wait for their responses
 * @param hosts kept apart; beyond it new ones are counted together
 * @param sections of a host kept apart; beyond it new ones are counted together
 * @param queueBytes of packets that wait for the monitor
 */
public record Limits(
    int connections,
    int waitingBytes,
    int allWaitingBytes,
    int headBytes,
    int pendingRequests,
    int hosts,
    int sections,
    int queueBytes) {
  public static final Limits DEFAULT =
      new Limits(120_000, 1 << 20, 16 << 20, 64 << 10, 100, 10_000, 500, 32 << 20);

  public Limits {
    require(connections, 1, 10_000_000, "max-connections");
    require(waitingBytes, 1 << 10, 1 << 30, "max-waiting");
    require(allWaitingBytes, 1 << 10, 1 << 30, "max-all-waiting");
    require(headBytes, 256, 16 << 20, "max-head");
    require(pendingRequests, 1, 1_000_000, "max-pending");
    require(hosts, 1, 10_000_000, "max-hosts");
    require(sections, 1, 1_000_000, "max-sections");
    require(queueBytes, 1 << 20, 1 << 30, "max-queue");
  }

  private static void require(int value, int least, int most, String name) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s must be %d to %d, was %d".formatted(name, least, most, value));
    }
  }
}
