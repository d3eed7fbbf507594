package io.gonetmon.output;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** How a sink's thread waits for something to do. Waited for by one thread, signalled by any. */
final class IdleWait {
  private static final long IDLE_MILLIS = 100;

  /** For a second after something was typed, of which more may follow. */
  private static final long TYPING_MILLIS = 25;

  private static final int TYPING_LOOKS = 40;

  private final Semaphore signals = new Semaphore(0);
  private final AtomicInteger typingLooks = new AtomicInteger();

  /** Ends the wait. */
  void signal() {
    signals.release();
  }

  /** Ends the wait because something was typed. */
  void signalTyping() {
    typingLooks.set(TYPING_LOOKS);
    signal();
  }

  /** Waits until a signal comes, or until it is time to look around. */
  void await() throws InterruptedException {
    boolean typing = typingLooks.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    if (signals.tryAcquire(typing ? TYPING_MILLIS : IDLE_MILLIS, TimeUnit.MILLISECONDS)) {
      signals.drainPermits();
    }
  }
}
