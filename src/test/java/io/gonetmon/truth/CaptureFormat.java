package io.gonetmon.truth;

import java.nio.ByteOrder;

/** How a capture file is laid out. */
public enum CaptureFormat {
  MICROS_LITTLE(ByteOrder.LITTLE_ENDIAN, 0xa1b2_c3d4, 1_000),
  MICROS_BIG(ByteOrder.BIG_ENDIAN, 0xa1b2_c3d4, 1_000),
  NANOS_LITTLE(ByteOrder.LITTLE_ENDIAN, 0xa1b2_3c4d, 1),
  NANOS_BIG(ByteOrder.BIG_ENDIAN, 0xa1b2_3c4d, 1),
  PCAPNG_LITTLE(ByteOrder.LITTLE_ENDIAN, 0, 1_000),
  PCAPNG_BIG_NANOS(ByteOrder.BIG_ENDIAN, 0, 1);

  private final ByteOrder order;
  private final int magic;
  private final int nanosPerTick;

  CaptureFormat(ByteOrder order, int magic, int nanosPerTick) {
    this.order = order;
    this.magic = magic;
    this.nanosPerTick = nanosPerTick;
  }

  ByteOrder order() {
    return order;
  }

  boolean isPcapng() {
    return magic == 0;
  }

  int magic() {
    return magic;
  }

  /** The resolution of its time stamps. */
  public int nanosPerTick() {
    return nanosPerTick;
  }
}
