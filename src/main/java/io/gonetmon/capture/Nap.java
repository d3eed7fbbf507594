package io.gonetmon.capture;

import java.util.concurrent.TimeUnit;

/**
 * How long a collector sleeps when there was nothing to take: longer while it stays quiet. The
 * kernel's buffer holds what arrives meanwhile.
 */
final class Nap {
  private static final int SHORTEST_MILLIS = 20;
  private static final int LONGEST_MILLIS = 50;

  private int millis = SHORTEST_MILLIS;

  /** Sleeps if nothing was taken. */
  void after(int packets) throws InterruptedException {
    if (packets > 0) {
      millis = SHORTEST_MILLIS;
      return;
    }
    TimeUnit.MILLISECONDS.sleep(millis);
    millis = Math.min(LONGEST_MILLIS, millis + 5);
  }
}
