package io.gonetmon;

import io.gonetmon.alert.Watchdog;
import io.gonetmon.analysis.Monitor;
import io.gonetmon.capture.Capture;
import io.gonetmon.capture.CaptureException;
import io.gonetmon.capture.CaptureQueue;
import io.gonetmon.output.Sink;
import io.gonetmon.output.SinkThread;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A run of the program, from the wire to the sink: collectors, queue, monitor, watchdog, display.
 * Can be embedded: open, run with a sink of one's own, and stop from any thread.
 */
public final class Sniffer {
  private static final Logger LOG = LoggerFactory.getLogger(Sniffer.class);
  private static final long LAST_WORDS_MILLIS = 1000;

  private final Settings settings;
  private final CaptureQueue queue;
  private final Capture capture;
  private final CountDownLatch stop = new CountDownLatch(1);
  private volatile Throwable fault;

  private Sniffer(Settings settings) throws CaptureException {
    this.settings = settings;
    this.queue = new CaptureQueue(settings.capture().queueBytes());
    this.capture = Capture.open(settings.capture(), queue);
  }

  /**
   * Opens the interfaces or the file.
   *
   * @throws CaptureException when there is nothing that can be captured
   */
  public static Sniffer open(Settings settings) throws CaptureException {
    return new Sniffer(settings);
  }

  /** The names of the interfaces that are open, or of the file. */
  public List<String> links() {
    return capture.links();
  }

  /**
   * Runs until it is stopped, its time is over, or the file ends; then all that was captured has
   * been counted and shown, and the sink is closed.
   *
   * @throws IllegalStateException when the program itself failed
   * @throws IOException when the sink could not be written to
   */
  public void run(Sink sink) throws InterruptedException, IOException {
    boolean live = settings.capture().live();
    SinkThread display = new SinkThread(sink, !live, this::stop);
    Watchdog watchdog = new Watchdog(settings.alert(), display);
    Monitor monitor =
        new Monitor(
            queue,
            watchdog,
            settings.analysis(),
            settings.tcp(),
            settings.http(),
            live,
            settings.pulses());

    start(display, "display");
    start(watchdog, "watchdog");
    start(monitor, "monitor");
    capture.start((thread, cause) -> fail(thread.getName(), cause));
    if (!live) {
      start(this::stopAtEnd, "end-of-file");
    }

    awaitStop();
    capture.stop();
    if (!display.await(!live && fault == null ? Long.MAX_VALUE : LAST_WORDS_MILLIS)) {
      LOG.warn("The last reports could not be shown in time");
      display.abandon();
    }
    if (fault != null) {
      throw new IllegalStateException("a thread of the program failed", fault);
    }
    if (display.failure().isPresent()) {
      throw display.failure().get();
    }
  }

  private void awaitStop() throws InterruptedException {
    if (settings.timeout().isZero()) {
      stop.await();
    } else if (!stop.await(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
      stop();
    }
  }

  private void stopAtEnd() {
    try {
      capture.await();
      stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks the run to end soon, in order. May be called from any thread, and more than once. */
  public void stop() {
    stop.countDown();
  }

  /** Why reading ended before its time, if it did. */
  public Optional<String> failure() {
    return capture.failure();
  }

  private void start(Runnable station, String name) {
    Thread thread = new Thread(station, name);
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((failed, cause) -> fail(failed.getName(), cause));
    thread.start();
  }

  private void fail(String name, Throwable cause) {
    fault = cause;
    stop();
    LOG.error("The thread {} failed", name, cause);
  }
}
