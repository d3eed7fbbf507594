package io.gonetmon.capture.file;

/** Turns the ticks of an interface's clock into nanoseconds since the epoch; never overflows. */
record TimeScale(int exponent, boolean binary, long offsetSeconds) {
  static final TimeScale MICROS = new TimeScale(6, false, 0);

  private static final int NANOS_EXPONENT = 9;
  private static final long NANOS_PER_SECOND = 1_000_000_000;
  private static final long[] POWERS_OF_TEN = {
    1L,
    10L,
    100L,
    1_000L,
    10_000L,
    100_000L,
    1_000_000L,
    10_000_000L,
    100_000_000L,
    1_000_000_000L,
    10_000_000_000L,
    100_000_000_000L,
    1_000_000_000_000L,
    10_000_000_000_000L,
    100_000_000_000_000L,
    1_000_000_000_000_000L,
    10_000_000_000_000_000L,
    100_000_000_000_000_000L,
    1_000_000_000_000_000_000L
  };

  /** As pcapng writes it in {@code if_tsresol}. */
  TimeScale withResolution(int octet) {
    return new TimeScale(octet & 0x7f, (octet & 0x80) != 0, offsetSeconds);
  }

  TimeScale withOffset(long seconds) {
    return new TimeScale(exponent, binary, seconds);
  }

  /** The time of an unsigned number of ticks; the first or last there is if it is beyond. */
  long nanos(long ticks) {
    long nanos = binary ? ofBinary(ticks) : ofDecimal(ticks);
    return offsetSeconds == 0 ? nanos : plusOffset(nanos);
  }

  private long ofDecimal(long ticks) {
    if (exponent <= NANOS_EXPONENT) {
      long nanosPerTick = POWERS_OF_TEN[NANOS_EXPONENT - exponent];
      return ticks < 0 || ticks > Long.MAX_VALUE / nanosPerTick
          ? Long.MAX_VALUE
          : ticks * nanosPerTick;
    }
    int digits = exponent - NANOS_EXPONENT;
    return digits < POWERS_OF_TEN.length
        ? positive(Long.divideUnsigned(ticks, POWERS_OF_TEN[digits]))
        : 0;
  }

  private long ofBinary(long ticks) {
    long high = Math.multiplyHigh(ticks, NANOS_PER_SECOND) + (ticks < 0 ? NANOS_PER_SECOND : 0);
    long low = ticks * NANOS_PER_SECOND;
    if (exponent >= Long.SIZE) {
      return high >>> (exponent - Long.SIZE);
    }
    if (high >>> exponent != 0) {
      return Long.MAX_VALUE;
    }
    return positive(exponent == 0 ? low : high << (Long.SIZE - exponent) | low >>> exponent);
  }

  private static long positive(long unsigned) {
    return unsigned < 0 ? Long.MAX_VALUE : unsigned;
  }

  private long plusOffset(long nanos) {
    long most = Long.MAX_VALUE / NANOS_PER_SECOND;
    if (offsetSeconds > most || offsetSeconds < -most) {
      return offsetSeconds > 0 ? Long.MAX_VALUE : Long.MIN_VALUE;
    }
    long offset = offsetSeconds * NANOS_PER_SECOND;
    return offset > Long.MAX_VALUE - nanos ? Long.MAX_VALUE : nanos + offset;
  }
}
