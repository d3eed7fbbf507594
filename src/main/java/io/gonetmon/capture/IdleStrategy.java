package io.gonetmon.capture;

import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;

/**
 * How long a collector sleeps when it has taken all there was: a little amid traffic, so that much
 * may come together, and in silence until there is something.
 */
final class IdleStrategy {
  private static final int AMID_TRAFFIC_MILLIS = 10;
  private static final int IN_SILENCE_MILLIS = 1000;

  private final IntPredicate awaitPackets;
  private boolean announced;

  /**
   * @param awaitPackets sleeps for so many milliseconds, or until there are packets; true if so
   */
  IdleStrategy(IntPredicate awaitPackets) {
    this.awaitPackets = awaitPackets;
  }

  /**
   * Sleeps unless as many packets were taken as were asked for. Packets that were announced and did
   * not come, as on an interface that is broken, count as traffic.
   */
  void after(int packets, int asked) throws InterruptedException {
    if (packets == asked) {
      return;
    }
    if (packets > 0 || announced) {
      announced = false;
      TimeUnit.MILLISECONDS.sleep(AMID_TRAFFIC_MILLIS);
    } else {
      announced = awaitPackets.test(IN_SILENCE_MILLIS);
    }
  }
}
