package io.gonetmon;

import io.gonetmon.alert.Watchdog;
import io.gonetmon.analysis.Monitor;
import io.gonetmon.analysis.ReportDemand;
import io.gonetmon.analysis.RowQueries;
import io.gonetmon.capture.Capture;
import io.gonetmon.capture.CaptureException;
import io.gonetmon.capture.CaptureQueue;
import io.gonetmon.model.RowQuery;
import io.gonetmon.output.Sink;
import io.gonetmon.output.SinkThreads;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A run of the program, from the wire to the sinks: collectors, queue, monitor, watchdog. To embed
 * it, open it, run it with your own sink, and stop it from any thread.
 */
public final class Sniffer {
  private static final Logger LOG = LoggerFactory.getLogger(Sniffer.class);
  private static final long LAST_WORDS_MILLIS = 1000;

  private final Settings settings;
  private final CaptureQueue queue;
  private final Capture capture;
  private final RowQueries queries = new RowQueries();
  private final CountDownLatch stop = new CountDownLatch(1);
  private volatile SinkThreads sinks;
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
    run(List.of(sink));
  }

  /** The same with several sinks, each on a thread of its own. */
  public void run(List<Sink> outputs) throws InterruptedException, IOException {
    boolean live = settings.capture().live();
    sinks = new SinkThreads(outputs, !live, this::stop);
    Watchdog watchdog = new Watchdog(settings.alert(), sinks);
    Monitor monitor =
        new Monitor(
            queue,
            watchdog,
            settings.analysis(),
            settings.tcp(),
            settings.http(),
            live,
            demand(outputs));

    sinks.threads().forEach(thread -> start(thread, thread.name()));
    start(watchdog, "watchdog");
    start(monitor, "monitor");
    capture.start((thread, cause) -> fail(thread.getName(), cause));
    if (!live) {
      start(this::stopAtEnd, "end-of-file");
    }

    awaitStop();
    capture.stop();
    if (!sinks.await(live ? LAST_WORDS_MILLIS : Long.MAX_VALUE)) {
      LOG.warn("The last reports could not be written in time");
      sinks.abandon();
    }
    if (fault != null) {
      throw new IllegalStateException("a thread failed", fault);
    }
    if (sinks.failure().isPresent()) {
      throw sinks.failure().get();
    }
  }

  private ReportDemand demand(List<Sink> outputs) {
    return new ReportDemand(
        outputs.stream().anyMatch(Sink::isLive), !outputs.stream().allMatch(Sink::isLive), queries);
  }

  /**
   * Asks for rows, which come at once and after each snapshot, until others are asked for. May be
   * called from any thread.
   */
  public void ask(List<RowQuery> rows) {
    queries.ask(rows);
    queue.wake();
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
    LOG.error("The thread {} failed", name, cause);
    queue.close();
    sinks.end();
    stop();
  }
}
