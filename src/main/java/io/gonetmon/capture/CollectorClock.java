package io.gonetmon.capture;

import java.util.concurrent.TimeUnit;

/** The time, as a collector needs it. */
interface CollectorClock {
  CollectorClock SYSTEM =
      new CollectorClock() {
        @Override
        public long epochNanos() {
          return TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
        }

        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        public void sleep(int millis) throws InterruptedException {
          TimeUnit.MILLISECONDS.sleep(millis);
        }
      };

  /** Nanoseconds since the epoch, as packets are stamped. */
  long epochNanos();

  /** Nanoseconds of a clock that is never set. */
  long nanos();

  void sleep(int millis) throws InterruptedException;
}
