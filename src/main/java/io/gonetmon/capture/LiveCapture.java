package io.gonetmon.capture;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads of the collectors of the machine's interfaces, and the one that watches these. */
final class LiveCapture implements Capture {
  private static final Logger LOG = LoggerFactory.getLogger(LiveCapture.class);
  private static final long WATCH_MILLIS = 1000;
  private static final long JOIN_MILLIS = 900;

  private final CaptureQueue queue;
  private final InterfaceWatch interfaces;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread watcher = new Thread(this::watch, "interfaces");

  /** Changed by the watcher only, once that is started. */
  private final List<Thread> collecting = new ArrayList<>();

  private UncaughtExceptionHandler faults;

  LiveCapture(CaptureSettings settings, CaptureQueue queue) throws CaptureException {
    this.queue = queue;
    this.interfaces =
        new InterfaceWatch(settings, new PcapDevices(settings), queue, CollectorClock.SYSTEM, LOG);
    watcher.setDaemon(true);
    interfaces.open();
  }

  @Override
  public List<String> links() {
    return interfaces.links();
  }

  @Override
  public void start(UncaughtExceptionHandler faults) {
    this.faults = faults;
    watcher.setUncaughtExceptionHandler(faults);
    interfaces.collectors().forEach(this::start);
    watcher.start();
  }

  private void start(Collector collector) {
    Thread thread = new Thread(collector, "collector-" + collector.link());
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler(faults);
    thread.start();
    collecting.removeIf(each -> !each.isAlive());
    collecting.add(thread);
  }

  private void watch() {
    try {
      while (!stopping.await(WATCH_MILLIS, TimeUnit.MILLISECONDS)) {
        interfaces.look(this::start);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void await() throws InterruptedException {
    stopping.await();
  }

  @Override
  public void stop() throws InterruptedException {
    stopping.countDown();
    watcher.join(JOIN_MILLIS);
    interfaces.collectors().forEach(Collector::stop);
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(JOIN_MILLIS);
    for (Thread thread : collecting) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      thread.join(Math.max(1, left));
    }
    queue.put(new CaptureEvent.End());
  }

  /** Interfaces that vanish are reported, but are no failure. */
  @Override
  public Optional<String> failure() {
    return Optional.empty();
  }
}
