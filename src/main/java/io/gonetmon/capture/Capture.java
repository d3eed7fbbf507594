package io.gonetmon.capture;

import io.gonetmon.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.pcap4j.core.PcapHandle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The collectors of a run: one for each interface, or one for a file. */
public final class Capture {
  private static final Logger LOG = LoggerFactory.getLogger(Capture.class);
  private static final long JOIN_MILLIS = 500;

  private final List<Collector> collectors;
  private final List<Thread> threads;
  private final ArrivalQueue queue;

  private Capture(List<Collector> collectors, ArrivalQueue queue) {
    this.collectors = collectors;
    this.threads = collectors.stream().map(Capture::thread).toList();
    this.queue = queue;
  }

  private static Thread thread(Collector collector) {
    Thread thread = new Thread(collector, "collector-" + collector.link());
    thread.setDaemon(true);
    return thread;
  }

  /** Opens what the settings name. Nothing is collected before {@link #start}. */
  public static Capture open(Settings settings, ArrivalQueue queue) throws CaptureException {
    return settings.file().isPresent()
        ? file(settings.file().get(), settings, queue)
        : live(settings, queue);
  }

  private static Capture file(Path file, Settings settings, ArrivalQueue queue)
      throws CaptureException {
    boolean pipe = file.toString().equals("-");
    var source = pipe ? Collector.Source.PIPE : Collector.Source.FILE;
    String link = pipe ? "stdin" : file.getFileName().toString();
    PcapHandle handle = Handles.file(file, settings.filter());
    return new Capture(List.of(new Collector(link, handle, source, queue)), queue);
  }

  private static Capture live(Settings settings, ArrivalQueue queue) throws CaptureException {
    List<String> names = settings.interfaces().isEmpty() ? Interfaces.up() : requested(settings);
    var collectors = new ArrayList<Collector>();
    CaptureException refusal =
        new CaptureException("No network interface is up; bring one up, or name one with -i.");
    for (String name : names) {
      try {
        PcapHandle handle = Handles.live(name, settings);
        collectors.add(new Collector(name, handle, Collector.Source.INTERFACE, queue));
      } catch (BadFilterException e) {
        throw e;
      } catch (CaptureException e) {
        LOG.warn("{} Skipped.", e.getMessage());
        refusal = e;
      }
    }
    if (collectors.isEmpty()) {
      Handles.requireFilter(settings.filter());
      throw refusal;
    }
    return new Capture(collectors, queue);
  }

  private static List<String> requested(Settings settings) throws CaptureException {
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
        .filter(name -> !found.contains(name))
        .forEach(name -> LOG.warn("There is no interface {}. Skipped.", name));
    return found;
  }

  /** The names of what is captured on. */
  public List<String> links() {
    return collectors.stream().map(Collector::link).toList();
  }

  public void start() {
    threads.forEach(Thread::start);
  }

  /** Waits for the collectors to end by themselves, as that of a file does. */
  public void await() throws InterruptedException {
    for (Thread thread : threads) {
      thread.join();
    }
  }

  /** Ends the collectors, and tells the monitor that nothing more comes. */
  public void stop() throws InterruptedException {
    collectors.forEach(Collector::stop);
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(JOIN_MILLIS);
    for (Thread thread : threads) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      thread.join(Math.max(1, left));
    }
    queue.put(new Arrival.End(""));
  }

  /** Why a collector ended before it was asked to, if one did. */
  public Optional<String> failure() {
    return collectors.stream()
        .flatMap(each -> each.failure().map(why -> each.link() + ": " + why).stream())
        .findFirst();
  }
}
