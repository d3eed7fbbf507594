package io.gonetmon;

import io.gonetmon.alert.Watchdog;
import io.gonetmon.analysis.Monitor;
import io.gonetmon.analysis.Queries;
import io.gonetmon.analysis.ReportDemand;
import io.gonetmon.capture.Capture;
import io.gonetmon.capture.CaptureException;
import io.gonetmon.capture.queue.CaptureEvent;
import io.gonetmon.capture.queue.CaptureQueue;
import io.gonetmon.output.FrameTaker;
import io.gonetmon.output.Sink;
import io.gonetmon.output.SinkThreads;
import io.gonetmon.query.Query;
import io.gonetmon.save.FrameKeeper;
import io.gonetmon.save.KeepSettings;
import io.gonetmon.where.Condition;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A run of the program, from the wire to the sinks: collectors, queue, monitor, watchdog. To embed
 * it, open it, run it with your own sink, and stop it from any thread.
 */
public final class Sniffer {
  private static final Logger LOG = LoggerFactory.getLogger(Sniffer.class);

  /** A file is read faster than it is analysed, and more of it in memory speeds nothing up. */
  private static final int REPLAY_QUEUE_BYTES = 4 << 20;

  private static final long LOOK_MILLIS = 100;

  private final Settings settings;
  private final CaptureQueue queue;
  private final Capture capture;
  private final Queries queries = new Queries();
  private final CountDownLatch stop = new CountDownLatch(1);

  /** Guarded by this. */
  private boolean captureEnded;

  private volatile SinkThreads sinks;
  private volatile Throwable fault;

  private Sniffer(Settings settings) throws CaptureException {
    this.settings = settings;
    int queueBytes = settings.capture().queueBytes();
    this.queue =
        new CaptureQueue(
            settings.capture().live() ? queueBytes : Math.min(queueBytes, REPLAY_QUEUE_BYTES),
            settings.frames());
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
   * @throws IllegalStateException when the program itself failed, because of its cause
   * @throws IOException when the sink could not be written to
   */
  public void run(Sink sink) throws InterruptedException, IOException {
    run(List.of(sink));
  }

  /** The same with several sinks, each on a thread of its own. */
  public void run(List<Sink> outputs) throws InterruptedException, IOException {
    boolean live = settings.capture().live();
    sinks = new SinkThreads(outputs, !live, this::stop);
    Watchdog watchdog = new Watchdog(settings.alert(), settings.rules(), sinks);
    ReportDemand demand = demand(outputs);
    Monitor monitor =
        new Monitor(
            queue,
            watchdog,
            settings.analysis(),
            settings.tcp(),
            settings.http(),
            settings.where(),
            keeper(outputs),
            live,
            demand);

    sinks.threads().forEach(thread -> start(thread, thread.name()));
    start(watchdog, "watchdog");
    start(monitor, "monitor");
    capture.start((thread, cause) -> fail(thread.getName(), cause));
    if (!live) {
      start(() -> stopAtEnd(demand.stays()), "end-of-file");
    }

    awaitStop();
    endCapture();
    queue.put(new CaptureEvent.Stop());
    if (!awaitSinks(live ? lastWordsMillis(outputs) : Long.MAX_VALUE)) {
      sinks.abandon();
    }
    Throwable failed = fault == null ? sinks.fault().orElse(null) : fault;
    if (failed != null) {
      throw new IllegalStateException("a thread failed", failed);
    }
    if (sinks.failure().isPresent()) {
      throw sinks.failure().get();
    }
  }

  private synchronized void endCapture() throws InterruptedException {
    if (!captureEnded) {
      captureEnded = true;
      capture.stop();
    }
  }

  private Optional<FrameKeeper> keeper(List<Sink> outputs) {
    List<FrameTaker> takers = outputs.stream().flatMap(each -> each.frames().stream()).toList();
    if (!settings.frames()) {
      return Optional.empty();
    }
    boolean all = settings.where().equals(Condition.ALL);
    return Optional.of(
        new FrameKeeper(
            KeepSettings.of(all, settings.capture().filter()),
            (settings.capture().live() ? settings.tcp() : settings.tcp().replay()).lingerNanos(),
            takers));
  }

  private ReportDemand demand(List<Sink> outputs) {
    return new ReportDemand(
        outputs.stream().anyMatch(Sink::isLive),
        outputs.stream().anyMatch(Sink::asksForExchanges),
        outputs.stream().anyMatch(Sink::staysOpen),
        outputs.stream().anyMatch(Sink::wantsRows),
        queries);
  }

  /**
   * For a live sink that asks: takes questions, which are answered at once and after each snapshot,
   * until it asks others. All sinks get all answers. May be called from any thread.
   */
  public Consumer<List<Query>> asker() {
    return queries.asker(queue::wake);
  }

  /**
   * Captures what passes another filter from now on, within about a second. May be called from any
   * thread.
   *
   * @return why that is impossible, in a sentence; empty when it is done
   */
  public String watch(String filter) {
    return capture.watch(filter);
  }

  private void awaitStop() throws InterruptedException {
    if (settings.timeout().isZero()) {
      stop.await();
    } else if (!stop.await(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
      stop();
    }
  }

  private static long lastWordsMillis(List<Sink> outputs) {
    return outputs.stream().mapToLong(Sink::lastWordsMillis).max().orElse(0);
  }

  /** Waits for the last words of the sinks; false when they do not come, or not in time. */
  private boolean awaitSinks(long millis) throws InterruptedException {
    long left = millis;
    while (fault == null && left > 0) {
      if (sinks.await(Math.min(left, LOOK_MILLIS))) {
        return true;
      }
      left -= LOOK_MILLIS;
    }
    if (fault == null) {
      LOG.warn("The last reports could not be written in time");
    }
    return false;
  }

  /**
   * @param staysOpen whether a file that was read can be asked about until the run is stopped
   */
  private void stopAtEnd(boolean staysOpen) {
    try {
      capture.await();
      if (staysOpen) {
        endCapture();
      } else {
        stop();
      }
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

  /** Takes little memory before the end is certain, as there may be none. */
  private void fail(String name, Throwable cause) {
    fail(cause);
    LOG.error("The thread {} failed", name, cause);
  }

  /**
   * Ends the run soon, which then throws {@link IllegalStateException}. May be called from any
   * thread.
   */
  public void fail(Throwable cause) {
    fault = cause;
    queue.close();
    if (sinks != null) {
      sinks.end();
    }
    stop();
  }
}
