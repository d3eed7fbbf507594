package io.gonetmon.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns the signals that end a program (INT, TERM, HUP) into an orderly stop with the run's own
 * exit status.
 */
final class StopSignals {
  private static final long PATIENCE_MILLIS = 2500;

  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile int exitStatus;

  /** From now on a signal calls {@code stop}, and the program ends when {@link #end} was called. */
  void arm(Runnable stop) {
    Thread hook =
        new Thread(
            () -> {
              stop.run();
              awaitEnd();
              Runtime.getRuntime().halt(exitStatus);
            },
            "stop-signals");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void awaitEnd() {
    try {
      if (!ended.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        System.err.println("Shutdown did not finish in time.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The run is over, and nothing is left to be written. */
  void end(int status) {
    exitStatus = status;
    ended.countDown();
  }
}
