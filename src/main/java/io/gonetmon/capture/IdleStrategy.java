package io.gonetmon.capture;

import java.util.function.BooleanSupplier;

/**
 * How long a collector waits when it has taken all packets: briefly during traffic, so that many
 * come at once, and in silence until there is one.
 */
final class IdleStrategy {
  private static final int AMID_TRAFFIC_MILLIS = 10;

  /** While large packets come so fast that the kernel's buffer would be full after 10 ms. */
  private static final int AMID_BULK_MILLIS = 1;

  private static final int IN_SILENCE_MILLIS = 1000;

  /** Of the kernel's buffer, what was read at once that shows such a pace. */
  private static final int BULK_SHARE = 16;

  /** How long it may take to see that the thread should end. */
  private static final int STOP_MILLIS = 200;

  /** How often packets are looked for where nothing announces them. */
  private static final int LOOK_MILLIS = 50;

  private final PacketHandle handle;
  private final CollectorClock clock;
  private final BooleanSupplier stopping;
  private final int bulkBytes;
  private boolean announced;

  /**
   * @param bufferBytes the kernel's buffer
   * @param stopping whether the thread should end
   */
  IdleStrategy(
      PacketHandle handle, CollectorClock clock, int bufferBytes, BooleanSupplier stopping) {
    this.handle = handle;
    this.clock = clock;
    this.stopping = stopping;
    this.bulkBytes = bufferBytes / BULK_SHARE;
  }

  /**
   * Waits unless as many packets were taken as were asked for. Packets that were announced and did
   * not come, as on an interface that is broken, count as traffic.
   *
   * @param bytes captured of these packets
   */
  void after(int packets, int asked, long bytes) throws InterruptedException {
    if (packets == asked) {
      return;
    }
    if (packets > 0 || announced) {
      announced = false;
      clock.sleep(bytes > bulkBytes ? AMID_BULK_MILLIS : AMID_TRAFFIC_MILLIS);
    } else if (handle.announcesPackets()) {
      announced = await();
    } else {
      clock.sleep(LOOK_MILLIS);
    }
  }

  private boolean await() {
    boolean packets;
    int left = IN_SILENCE_MILLIS;
    do {
      packets = handle.await(STOP_MILLIS);
      left -= STOP_MILLIS;
    } while (left > 0 && !packets && !stopping.getAsBoolean());
    return packets;
  }
}
