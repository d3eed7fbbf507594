package io.gonetmon.capture;

import io.gonetmon.text.Printable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.slf4j.Logger;

/**
 * Keeps a collector for each interface that is wanted: one that appears is opened, one that
 * vanishes is reported, and opened again when it is back. Confined to the interfaces' thread once
 * that is started.
 */
final class InterfaceWatch {
  private static final int SENTENCE_CHARS = 300;

  private final CaptureSettings settings;
  private final Devices devices;
  private final CaptureQueue queue;
  private final CollectorClock clock;
  private final Logger log;
  private final Map<String, Collector> running = new TreeMap<>();

  /** Interfaces that are open, but not up. */
  private final Set<String> down = new TreeSet<>();

  /** Why an interface cannot be opened, as logged, so that it is not logged again. */
  private final Map<String, String> refusals = new HashMap<>();

  InterfaceWatch(
      CaptureSettings settings,
      Devices devices,
      CaptureQueue queue,
      CollectorClock clock,
      Logger log) {
    this.settings = settings;
    this.devices = devices;
    this.queue = queue;
    this.clock = clock;
    this.log = log;
  }

  /**
   * Opens the interfaces that are wanted.
   *
   * @throws CaptureException when none can be opened
   */
  void open() throws CaptureException {
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
      devices.requireFilter();
      throw refusal;
    }
  }

  Collection<Collector> collectors() {
    return running.values();
  }

  /** The names of the interfaces that are open and up. */
  List<String> links() {
    return running.entrySet().stream()
        .filter(each -> !down.contains(each.getKey()))
        .map(each -> each.getValue().link())
        .toList();
  }

  /** Looks which interfaces there are now; new collectors are given to {@code start}. */
  void look(Consumer<Collector> start) throws InterruptedException {
    forgetVanished();
    List<String> up = upNow();
    openNew(settings.interfaces().isEmpty() ? up : wantedNow(), start);
    reportStates(up);
  }

  private List<String> wanted() throws CaptureException {
    if (settings.interfaces().isEmpty()) {
      return devices.up();
    }
    List<String> known = devices.names();
    List<String> wanted = settings.interfaces().stream().distinct().toList();
    List<String> found =
        wanted.stream().filter(name -> known.contains(name) || name.equals("any")).toList();
    if (found.isEmpty()) {
      throw new CaptureException(
          "No such interface: %s; available: %s."
              .formatted(String.join(", ", wanted), String.join(", ", known)));
    }
    wanted.stream()
        .filter(name -> !found.contains(name) && !refusals.containsKey(name))
        .forEach(name -> refuse(name, new CaptureException("No such interface.")));
    return found;
  }

  private void open(String name) throws CaptureException {
    PacketHandle handle = devices.open(name);
    var collector = new Collector(name, handle, Collector.Source.INTERFACE, settings, queue, clock);
    running.put(name, collector);
    refusals.remove(name);
  }

  private void refuse(String name, CaptureException e) {
    if (!e.getMessage().equals(refusals.put(name, e.getMessage()))) {
      log.warn("Skipped interface {}: {}", name, e.getMessage());
    }
  }

  private void forgetVanished() throws InterruptedException {
    for (var entry : Map.copyOf(running).entrySet()) {
      Collector collector = entry.getValue();
      String name = entry.getKey();
      if (collector.hasEnded()) {
        running.remove(name);
        down.remove(name);
        report("Lost interface %s: %s.".formatted(name, collector.failure().orElse("closed")));
      }
    }
  }

  private void openNew(List<String> wanted, Consumer<Collector> start) throws InterruptedException {
    for (String name : wanted) {
      if (!running.containsKey(name)) {
        try {
          open(name);
          start.accept(running.get(name));
          report("Capturing on interface %s.".formatted(name));
        } catch (CaptureException e) {
          refuse(name, e);
        }
      }
    }
  }

  private void reportStates(List<String> up) throws InterruptedException {
    for (String name : List.copyOf(running.keySet())) {
      boolean isUp = up.contains(name) || name.equals("any");
      if (!isUp && down.add(name)) {
        report("Interface %s is down.".formatted(name));
      } else if (isUp && down.remove(name)) {
        report("Interface %s is up again.".formatted(name));
      }
    }
  }

  private List<String> upNow() {
    try {
      return devices.up();
    } catch (CaptureException e) {
      log.debug("{}", e.getMessage());
      return List.copyOf(running.keySet());
    }
  }

  private List<String> wantedNow() {
    try {
      return wanted();
    } catch (CaptureException e) {
      log.debug("{}", e.getMessage());
      return List.of();
    }
  }

  private void report(String sentence) throws InterruptedException {
    String what = Printable.of(sentence, SENTENCE_CHARS);
    log.warn("{}", what);
    String text =
        links().isEmpty() ? what + " No interface left: capture resumes when one is up." : what;
    queue.put(new CaptureEvent.Notice(text, links()));
  }
}
