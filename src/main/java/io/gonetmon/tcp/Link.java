package io.gonetmon.tcp;

/**
 * An interface as connections see it: the payload that its recognised connections carried. Confined
 * to the monitor thread.
 */
public final class Link {
  private final String name;
  private long claimedBytes;

  public Link(String name) {
    this.name = name;
  }

  public String name() {
    return name;
  }

  void claim(long bytes) {
    claimedBytes += bytes;
  }

  /** Payload bytes of recognised connections since the last call. */
  public long takeClaimedBytes() {
    long taken = claimedBytes;
    claimedBytes = 0;
    return taken;
  }
}
