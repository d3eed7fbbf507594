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

  /** Success is not known before the end. */
  private volatile int exitStatus = 1;

  /**
   * From now on a signal calls {@code stop}, and the program ends when {@link #end} was called.
   * Does not return when one came before: then the JVM is ending already.
   */
  void arm(Runnable stop) throws InterruptedException {
    Thread hook =
        new Thread(
            () -> {
              try {
                stop.run();
                awaitEnd();
              } finally {
                Runtime.getRuntime().halt(exitStatus);
              }
            },
            "stop-signals");
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException ending) {
      new CountDownLatch(1).await();
    }
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
