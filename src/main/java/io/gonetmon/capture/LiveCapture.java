package io.gonetmon.capture;

import io.gonetmon.capture.filter.PacketFilter;
import io.gonetmon.capture.queue.CaptureEvent;
import io.gonetmon.capture.queue.CaptureQueue;
import io.gonetmon.os.ListeningPorts;
import io.gonetmon.text.Printable;
import java.lang.Thread.UncaughtExceptionHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads of the collectors of the machine's interfaces, and the one that watches these. */
final class LiveCapture implements Capture {
  private static final Logger LOG = LoggerFactory.getLogger(LiveCapture.class);
  private static final long WATCH_MILLIS = 1000;
  private static final long JOIN_MILLIS = 900;
  private static final int FILTER_CHARS = 200;

  private final CaptureQueue queue;

  /** A filter to be used from now on, when somebody has asked for another one. */
  private final BlockingQueue<String> filters = new ArrayBlockingQueue<>(1);

  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread watcher = new Thread(this::watch, "interfaces");

  /** Changed by the watcher only, once that is started. */
  private final List<Thread> collecting = new ArrayList<>();

  private UncaughtExceptionHandler faults;
  private CaptureSettings settings;
  private Look look;
  private volatile InterfaceWatch interfaces;

  LiveCapture(CaptureSettings settings, CaptureQueue queue) throws CaptureException {
    this.queue = queue;
    this.settings = settings;
    this.interfaces = opened(settings);
    this.look = look(settings);
    watcher.setDaemon(true);
  }

  private InterfaceWatch opened(CaptureSettings by) throws CaptureException {
    var watch = new InterfaceWatch(by, new PcapDevices(by), queue, CollectorClock.SYSTEM, LOG);
    watch.open();
    return watch;
  }

  private Look look(CaptureSettings by) {
    return new Look(
        by,
        PcapDevices::new,
        CollectorClock.SYSTEM,
        ListeningPorts::now,
        () -> stopping.getCount() == 0);
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
      interfaces.tell();
      while (stopping.getCount() > 0) {
        String filter = filters.poll(WATCH_MILLIS, TimeUnit.MILLISECONDS);
        if (stopping.getCount() > 0) {
          if (filter != null) {
            reopen(settings.watching(filter));
          }
          interfaces.look(this::start);
          lookElsewhere();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Opens all interfaces once more, and only then closes them as they were. */
  private void reopen(CaptureSettings by) throws InterruptedException {
    InterfaceWatch before = interfaces;
    try {
      interfaces = opened(by);
    } catch (CaptureException e) {
      tell(e.getMessage());
      return;
    }
    before.collectors().forEach(Collector::stop);
    interfaces.collectors().forEach(this::start);
    settings = by;
    look = look(by);
    tell("Watching \"%s\" from now on.".formatted(Printable.of(by.filter(), FILTER_CHARS)));
  }

  private void tell(String sentence) throws InterruptedException {
    LOG.info("{}", sentence);
    queue.put(new CaptureEvent.Notice(sentence, interfaces.links()));
  }

  @Override
  public String watch(String filter) {
    try {
      PacketFilter unused = Handles.filter(filter);
    } catch (CaptureException e) {
      return e.getMessage();
    }
    filters.clear();
    return filters.offer(filter) ? "" : "Another filter is being applied; try again.";
  }

  private void lookElsewhere() throws InterruptedException {
    List<String> links = interfaces.links();
    boolean passing = interfaces.collectors().stream().anyMatch(Collector::hasPassed);
    for (String sentence : look.take(links, passing)) {
      tell(sentence);
    }
  }

  @Override
  public void await() throws InterruptedException {
    stopping.await();
  }

  @Override
  public void stop() throws InterruptedException {
    stopping.countDown();
    boolean unused = filters.offer("");
    watcher.join(JOIN_MILLIS);
    interfaces.collectors().forEach(Collector::stop);
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(JOIN_MILLIS);
    for (Thread thread : collecting) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      thread.join(Math.max(1, left));
    }
    queue.put(new CaptureEvent.End(true));
  }

  /** Interfaces that vanish are reported, but are no failure. */
  @Override
  public Optional<String> failure() {
    return Optional.empty();
  }
}
