package io.gonetmon.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A clock that goes on only when somebody sleeps or a test says so. */
final class FakeClock implements CollectorClock {
  static final long NOON = 1_700_000_000_000_000_000L;

  private final List<Integer> sleeps = new ArrayList<>();
  private long nanos;

  List<Integer> sleeps() {
    return sleeps;
  }

  void pass(long millis) {
    nanos += TimeUnit.MILLISECONDS.toNanos(millis);
  }

  @Override
  public long epochNanos() {
    return NOON + nanos;
  }

  @Override
  public long nanos() {
    return nanos;
  }

  @Override
  public void sleep(int millis) {
    sleeps.add(millis);
    pass(millis);
  }
}
