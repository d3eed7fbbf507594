package io.gonetmon.history;

import java.nio.charset.StandardCharsets;

/** Reads what was {@link Packed}. Confined to the monitor thread. */
public final class Unpacked {
  private static final int MORE = 0x80;
  private static final int BITS = 7;
  private static final int COUNTS = Tally.Count.values().length;

  private final byte[] bytes;
  private int at;

  public Unpacked(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  public long number() {
    byte next = bytes[at++];
    if (next >= 0) {
      return next;
    }
    long value = next & (MORE - 1);
    for (int shift = BITS; next < 0; shift += BITS) {
      next = bytes[at++];
      value |= (long) (next & (MORE - 1)) << shift;
    }
    return value;
  }

  /** Adds the first {@code figures} of what was counted, all of which ends before {@code end}. */
  void addTo(Tally tally, int end, int figures) {
    for (int i = 0; i < COUNTS && i < figures; i++) {
      tally.add(i, number());
    }
    int step = 0;
    while (figures > COUNTS && at < end) {
      step += (int) number();
      tally.addTimes(step, number());
    }
    at = end;
  }

  /** A number that may be negative. */
  public long signed() {
    long value = number();
    return value >>> 1 ^ -(value & 1);
  }

  public String text() {
    int length = (int) number();
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }

  public int at() {
    return at;
  }

  public void at(int place) {
    at = place;
  }

  boolean isAtEnd() {
    return at >= bytes.length;
  }
}
