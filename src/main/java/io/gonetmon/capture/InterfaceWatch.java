package io.gonetmon.capture;

import io.gonetmon.capture.Devices.Device;
import io.gonetmon.capture.Devices.Opening;
import io.gonetmon.capture.queue.CaptureQueue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;

/**
 * Keeps a collector for each interface that is wanted: one that appears is opened, one that is
 * renamed is followed, one that vanishes is reported, and opened again when it is back. Confined to
 * the interfaces' thread once that is started.
 */
final class InterfaceWatch {
  private static final String ANY = "any";
  private static final String NO_ROOM =
      "The limit of open files is reached; raise it, with 'ulimit -n 4096' for instance.";

  private final CaptureSettings settings;
  private final Devices devices;
  private final CaptureQueue queue;
  private final CollectorClock clock;
  private final Logger log;
  private final KernelBuffers buffers;
  private final InterfaceNews news;
  private final Map<String, Open> running = new TreeMap<>();

  /** Interfaces that are open, but not up. */
  private final Set<String> down = new TreeSet<>();

  /** New names of interfaces that were asked for by their old ones. */
  private final Set<String> followed = new HashSet<>();

  /** Why an interface cannot be opened, as reported, so that it is not reported again. */
  private final Map<String, String> refusals = new HashMap<>();

  private boolean toldOfBuffers;

  /** An interface that is open. */
  private record Open(Collector collector, int index, int bufferBytes) {}

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
    this.news = new InterfaceNews(queue, log);
    this.buffers = new KernelBuffers(settings.bufferBytes());
  }

  /**
   * Opens the interfaces that are wanted.
   *
   * @throws CaptureException when none can be opened
   */
  void open() throws CaptureException {
    List<Device> all = devices.all();
    CaptureException refusal = open(wanted(all), all);
    if (refusal instanceof BadFilterException badFilter) {
      throw badFilter;
    }
    if (running.isEmpty()) {
      devices.requireFilter();
      throw refusal != null
          ? refusal
          : new CaptureException("No network interface is up; bring one up, or name one with -i.");
    }
    refuseMissing(all);
  }

  private void refuseMissing(List<Device> all) {
    List<String> known = all.stream().map(Device::name).toList();
    settings.interfaces().stream()
        .distinct()
        .filter(name -> !known.contains(name) && !name.equals(ANY))
        .forEach(name -> refuse(name, new CaptureException("No such interface.")));
  }

  Collection<Collector> collectors() {
    return running.values().stream().map(Open::collector).toList();
  }

  /** The names of the interfaces that are open and up. */
  List<String> links() {
    return running.entrySet().stream()
        .filter(each -> !down.contains(each.getKey()))
        .map(each -> each.getValue().collector().link())
        .toList();
  }

  /** Looks which interfaces there are now; new collectors are given to {@code start}. */
  void look(Consumer<Collector> start) throws InterruptedException {
    try {
      List<Device> all = devices.all();
      follow(all, start);
      forgetVanished(all);
      openNew(wanted(all), all, start);
      noteStates(upOf(all));
    } catch (CaptureException e) {
      log.debug("{}", e.getMessage());
      forgetVanished(List.of());
    }
    tell();
  }

  /** Passes on what has happened. */
  void tell() throws InterruptedException {
    news.tell(links());
  }

  private static List<String> upOf(List<Device> all) {
    return all.stream().filter(Device::up).map(Device::name).toList();
  }

  private List<String> wanted(List<Device> all) throws CaptureException {
    if (settings.interfaces().isEmpty()) {
      return upOf(all);
    }
    List<String> known = all.stream().map(Device::name).toList();
    List<String> named = settings.interfaces().stream().distinct().toList();
    List<String> found = new ArrayList<>(named);
    found.removeIf(name -> !known.contains(name) && !name.equals(ANY));
    if (found.isEmpty() && running.isEmpty()) {
      throw new CaptureException(
          "No such interface: %s; available: %s."
              .formatted(String.join(", ", named), String.join(", ", known)));
    }
    followed.stream()
        .filter(known::contains)
        .filter(each -> !found.contains(each))
        .forEach(found::add);
    return found;
  }

  /** Opens interfaces, and returns the last refusal, or null. */
  private CaptureException open(List<String> names, List<Device> all) {
    List<String> wanted = names.stream().filter(name -> !running.containsKey(name)).toList();
    int room = wanted.isEmpty() ? 0 : Math.max(running.isEmpty() ? 1 : 0, devices.room());
    int count = Math.min(room, wanted.size());
    CaptureException refusal = null;
    if (count > 0) {
      refusal = openAtOnce(wanted.subList(0, count), all);
    }
    for (String name : wanted.subList(count, wanted.size())) {
      refusal = new CaptureException(NO_ROOM);
      refuse(name, refusal);
    }
    return refusal;
  }

  private CaptureException openAtOnce(List<String> names, List<Device> all) {
    Map<String, Integer> indexes =
        all.stream().collect(Collectors.toMap(Device::name, Device::index, (one, other) -> one));
    int bufferBytes = buffers.share(names.size());
    CaptureException refusal = null;
    for (Opening opening : devices.openAll(names, bufferBytes)) {
      if (opening.refusal() == null) {
        keep(opening, indexes.getOrDefault(opening.name(), 0), bufferBytes);
      } else {
        refusal = opening.refusal();
        refuse(opening.name(), refusal);
      }
    }
    if (bufferBytes < settings.bufferBytes() && !toldOfBuffers) {
      news.sentence(buffers.sentence(running.size(), bufferBytes));
      toldOfBuffers = true;
    }
    return refusal;
  }

  private void keep(Opening opening, int index, int bufferBytes) {
    String name = opening.name();
    var collector =
        new Collector(
            name,
            opening.handle(),
            Collector.Source.INTERFACE,
            settings.withBufferBytes(bufferBytes),
            queue,
            clock);
    running.put(name, new Open(collector, index, bufferBytes));
    buffers.take(bufferBytes);
    refusals.remove(name);
  }

  private void refuse(String name, CaptureException e) {
    if (!e.getMessage().equals(refusals.put(name, e.getMessage()))) {
      news.skipped(name, e.getMessage());
    }
  }

  /** Opens what was renamed by its new name, and only then closes it by its old one. */
  private void follow(List<Device> all, Consumer<Collector> start) {
    Map<String, String> renamed = new TreeMap<>();
    for (Device device : all) {
      running.forEach(
          (name, open) -> {
            if (device.up() && device.index() == open.index() && open.index() != 0) {
              renamed.put(name, device.name());
            }
          });
    }
    renamed.entrySet().removeIf(each -> each.getKey().equals(each.getValue()));
    Map<String, Open> before = new TreeMap<>();
    renamed.keySet().forEach(name -> before.put(name, running.remove(name)));
    open(List.copyOf(renamed.values()), all);
    renamed.forEach((old, now) -> follow(old, now, before.get(old), start));
  }

  private void follow(String old, String now, Open before, Consumer<Collector> start) {
    Open after = running.get(now);
    if (after == null || after.index() != before.index()) {
      running.putIfAbsent(old, before);
      return;
    }
    start.accept(after.collector());
    close(old, before);
    followed.add(now);
    news.renamed(old, now);
  }

  private void close(String name, Open open) {
    open.collector().stop();
    buffers.giveBack(open.bufferBytes());
    if (!running.containsKey(name)) {
      down.remove(name);
    }
  }

  private void forgetVanished(List<Device> all) {
    for (var entry : Map.copyOf(running).entrySet()) {
      String name = entry.getKey();
      Open open = entry.getValue();
      boolean replaced =
          open.index() != 0
              && all.stream()
                  .anyMatch(
                      each ->
                          each.name().equals(name)
                              && each.index() != 0
                              && each.index() != open.index());
      if (replaced || open.collector().hasEnded()) {
        running.remove(name);
        close(name, open);
        String reason = replaced ? "another one has its name now" : "closed";
        news.lost(name, open.collector().failure().orElse(reason));
      }
    }
  }

  private void openNew(List<String> wanted, List<Device> all, Consumer<Collector> start) {
    Set<String> before = Set.copyOf(running.keySet());
    open(wanted, all);
    running.forEach(
        (name, open) -> {
          if (!before.contains(name)) {
            start.accept(open.collector());
            news.capturing(name);
          }
        });
  }

  private void noteStates(List<String> up) {
    for (String name : running.keySet()) {
      boolean isUp = up.contains(name) || name.equals(ANY);
      if (!isUp && down.add(name)) {
        news.down(name);
      } else if (isUp && down.remove(name)) {
        news.upAgain(name);
      }
    }
  }
}
