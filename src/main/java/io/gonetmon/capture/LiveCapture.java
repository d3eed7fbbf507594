package io.gonetmon.capture;

import io.gonetmon.text.Printable;
import java.lang.Thread.UncaughtExceptionHandler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The collectors of the machine's interfaces, and the thread that watches which interfaces there
 * are: one that appears is opened, one that vanishes is told of and opened again when it is back.
 */
final class LiveCapture implements Capture {
  private static final Logger LOG = LoggerFactory.getLogger(LiveCapture.class);
  private static final int SENTENCE_CHARS = 300;
  private static final long WATCH_MILLIS = 1000;
  private static final long JOIN_MILLIS = 900;

  private record Running(Collector collector, Thread thread) {}

  private final CaptureSettings settings;
  private final CaptureQueue queue;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread watcher = new Thread(this::watch, "interfaces");

  /** Changed by the watcher only, once that is started. */
  private final Map<String, Running> running = new TreeMap<>();

  private UncaughtExceptionHandler faults;

  /** Interfaces that are open, but not up. */
  private final Set<String> down = new TreeSet<>();

  /** What was said of an interface that cannot be opened, so that it is not said again. */
  private final Map<String, String> refusals = new HashMap<>();

  LiveCapture(CaptureSettings settings, CaptureQueue queue) throws CaptureException {
    this.settings = settings;
    this.queue = queue;
    watcher.setDaemon(true);
    CaptureException refusal =
        new CaptureException("No network interface is up; bring one up, or name one with -i.");
    for (String name : wanted()) {
      try {
        open(name);
      } catch (BadFilterException e) {
        throw e;
      } catch (CaptureException e) {
        refuse(name, e);
        refusal = e;
      }
    }
    if (running.isEmpty()) {
      Handles.requireFilter(settings.filter());
      throw refusal;
    }
  }

  private List<String> wanted() throws CaptureException {
    if (settings.interfaces().isEmpty()) {
      return Interfaces.up();
    }
    List<String> known = Interfaces.names();
    List<String> wanted = settings.interfaces().stream().distinct().toList();
    List<String> found =
        wanted.stream().filter(name -> known.contains(name) || name.equals("any")).toList();
    if (found.isEmpty()) {
      throw new CaptureException(
          "There is no interface %s; there are: %s."
              .formatted(String.join(", ", wanted), String.join(", ", known)));
    }
    wanted.stream()
        .filter(name -> !found.contains(name) && !refusals.containsKey(name))
        .forEach(name -> refuse(name, new CaptureException("There is no such interface.")));
    return found;
  }

  private void open(String name) throws CaptureException {
    PacketHandle handle = Handles.live(name, settings);
    var collector =
        new Collector(
            name, handle, Collector.Source.INTERFACE, settings, queue, CollectorClock.SYSTEM);
    var thread = new Thread(collector, "collector-" + name);
    thread.setDaemon(true);
    running.put(name, new Running(collector, thread));
    refusals.remove(name);
  }

  private void refuse(String name, CaptureException e) {
    if (!e.getMessage().equals(refusals.put(name, e.getMessage()))) {
      LOG.warn("Skipped interface {}: {}", name, e.getMessage());
    }
  }

  @Override
  public List<String> links() {
    return running.entrySet().stream()
        .filter(each -> !down.contains(each.getKey()))
        .map(each -> each.getValue().collector().link())
        .toList();
  }

  @Override
  public void start(UncaughtExceptionHandler faults) {
    this.faults = faults;
    watcher.setUncaughtExceptionHandler(faults);
    running.values().forEach(this::start);
    watcher.start();
  }

  private void start(Running each) {
    each.thread().setUncaughtExceptionHandler(faults);
    each.thread().start();
  }

  private void watch() {
    try {
      while (!stopping.await(WATCH_MILLIS, TimeUnit.MILLISECONDS)) {
        forgetVanished();
        List<String> up = upNow();
        openNew(settings.interfaces().isEmpty() ? up : wantedNow());
        tellStates(up);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void forgetVanished() throws InterruptedException {
    for (var entry : Map.copyOf(running).entrySet()) {
      Collector collector = entry.getValue().collector();
      String name = entry.getKey();
      if (collector.hasEnded()) {
        running.remove(name);
        down.remove(name);
        tell("Lost interface %s: %s.".formatted(name, collector.failure().orElse("closed")));
      }
    }
  }

  private void openNew(List<String> wanted) throws InterruptedException {
    for (String name : wanted) {
      if (!running.containsKey(name)) {
        try {
          open(name);
          start(running.get(name));
          tell("Capturing on interface %s.".formatted(name));
        } catch (CaptureException e) {
          refuse(name, e);
        }
      }
    }
  }

  private void tellStates(List<String> up) throws InterruptedException {
    for (String name : List.copyOf(running.keySet())) {
      boolean isUp = up.contains(name) || name.equals("any");
      if (!isUp && down.add(name)) {
        tell("Interface %s is down.".formatted(name));
      } else if (isUp && down.remove(name)) {
        tell("Interface %s is up again.".formatted(name));
      }
    }
  }

  private List<String> upNow() {
    try {
      return Interfaces.up();
    } catch (CaptureException e) {
      LOG.debug("{}", e.getMessage());
      return List.copyOf(running.keySet());
    }
  }

  private List<String> wantedNow() {
    try {
      return wanted();
    } catch (CaptureException e) {
      LOG.debug("{}", e.getMessage());
      return List.of();
    }
  }

  private void tell(String sentence) throws InterruptedException {
    String what = Printable.of(sentence, SENTENCE_CHARS);
    LOG.warn("{}", what);
    String text =
        links().isEmpty()
            ? what + " No interface is left: nothing is captured until one is up."
            : what;
    queue.put(new CaptureEvent.Notice(text, links()));
  }

  @Override
  public void await() throws InterruptedException {
    stopping.await();
  }

  @Override
  public void stop() throws InterruptedException {
    stopping.countDown();
    watcher.join(JOIN_MILLIS);
    var threads = new ArrayList<Thread>();
    for (Running each : running.values()) {
      each.collector().stop();
      threads.add(each.thread());
    }
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(JOIN_MILLIS);
    for (Thread thread : threads) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      thread.join(Math.max(1, left));
    }
    queue.put(new CaptureEvent.End());
  }

  /** Interfaces that vanish are told of, but are no failure. */
  @Override
  public Optional<String> failure() {
    return Optional.empty();
  }
}
