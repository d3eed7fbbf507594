package io.gonetmon.evidence;

import io.gonetmon.Settings;
import io.gonetmon.model.Alert;
import io.gonetmon.output.Event;
import io.gonetmon.output.FrameTaker;
import io.gonetmon.output.JsonSink;
import io.gonetmon.output.Omission;
import io.gonetmon.output.Sink;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the latest packets in memory, and leaves a folder for each alert: with the packets around
 * it, the exchanges in them, and their report. Confined to the sink's thread.
 */
public final class EvidenceSink implements Sink {
  private static final Logger LOG = LoggerFactory.getLogger(EvidenceSink.class);
  private static final String HITS = "hits";
  private static final int MOST_OPEN = 4;
  private static final long LAST_WORDS_MILLIS = 10_000;

  private final EvidenceFolders folders;
  private final Reenactment reenactment;
  private final long bytes;
  private final Recent recent;
  private final List<Recording> open = new ArrayList<>();
  private final AtomicLong skipped = new AtomicLong();
  private final AtomicLong incomplete = new AtomicLong();

  private EvidenceSink(
      EvidenceFolders folders, Reenactment reenactment, long bytes, boolean waits) {
    this.folders = folders;
    this.reenactment = reenactment;
    this.bytes = bytes;
    this.recent = new Recent(bytes, waits);
  }

  /**
   * Makes the directory, if it is not there.
   *
   * @param count how many folders are kept in it
   * @param bytes of packets that are kept in memory, and so in a folder, at most
   * @param program its name and version
   * @throws IOException when no folders can be made in it, with a reason
   */
  public static EvidenceSink open(
      Path directory,
      int count,
      long bytes,
      Settings settings,
      String program,
      ZoneId zone,
      Map<String, String> environment)
      throws IOException {
    return new EvidenceSink(
        EvidenceFolders.in(directory, count, environment),
        new Reenactment(settings, program, zone, environment),
        bytes,
        !settings.capture().live());
  }

  @Override
  public String name() {
    return "evidence";
  }

  @Override
  public boolean wantsRows() {
    return false;
  }

  @Override
  public long lastWordsMillis() {
    return LAST_WORDS_MILLIS;
  }

  @Override
  public Optional<FrameTaker> frames() {
    return Optional.of(recent);
  }

  @Override
  public void show(Event event) throws IOException {
    if (event instanceof Event.AlertChanged changed) {
      if (changed.alert() instanceof Alert.Raised raised) {
        begin(HITS, raised.at(), event);
      }
    } else if (event instanceof Event.RuleChanged changed) {
      if (changed.alert().raised()) {
        begin(changed.alert().rule(), changed.alert().at(), event);
      }
    } else if (event instanceof Event.Summary) {
      record();
    }
  }

  private void begin(String rule, Instant at, Event event) throws IOException {
    if (open.size() == MOST_OPEN) {
      skipped.incrementAndGet();
      LOG.warn("No evidence of alert {}: that of {} others is being gathered", rule, MOST_OPEN);
      return;
    }
    StringWriter json = new StringWriter();
    new JsonSink(json, reenactment.zone()).show(event);
    Incident incident = new Incident(rule, at, json.toString());
    try {
      Path folder = folders.make(incident.folder(), openFolders());
      open.add(
          Recording.begin(
              incident, recent, folder, reenactment.program(), bytes, reenactment.environment()));
    } catch (IOException e) {
      fail(incident, e.toString());
    }
  }

  private void fail(Incident incident, String reason) {
    incomplete.incrementAndGet();
    LOG.warn("The evidence of alert {} is not complete: {}", incident.rule(), reason);
  }

  @Override
  public void idle() {
    record();
  }

  private Set<Path> openFolders() {
    return open.stream().map(Recording::folder).collect(Collectors.toSet());
  }

  /** Writes what has come, and ends those whose time is over. */
  private void record() {
    long reached = recent.reachedNanos();
    for (Recording each : List.copyOf(open)) {
      try {
        each.write();
        if (each.isOver(reached)) {
          end(each);
        }
      } catch (IOException e) {
        open.remove(each);
        fail(each.incident(), e.toString());
        close(each);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static void close(Recording failed) {
    try {
      failed.close();
    } catch (IOException e) {
      LOG.debug("It had failed before", e);
    }
  }

  private void end(Recording recording) throws IOException, InterruptedException {
    open.remove(recording);
    recent.pause();
    try {
      recording.close();
      reenactment.write(recording.folder(), recording.incident());
    } catch (IllegalStateException e) {
      throw new IOException(e);
    } finally {
      recent.resume();
      folders.removeOldest(openFolders());
    }
    if (recording.gone() > 0) {
      fail(recording.incident(), recording.gone() + " packets came too fast");
    } else {
      LOG.info(
          "The evidence of alert {} is in {}", recording.incident().rule(), recording.folder());
    }
  }

  @Override
  public List<Omission> omissions() {
    List<Omission> all = new ArrayList<>();
    say(all, skipped, "%s left no evidence: that of %d others was being gathered.");
    say(all, incomplete, "The evidence of %s is not complete; the log says why.");
    return all;
  }

  private static void say(List<Omission> all, AtomicLong count, String sentence) {
    if (count.get() > 0) {
      String alerts = count.get() == 1 ? "1 alert" : count.get() + " alerts";
      all.add(new Omission(sentence.formatted(alerts, MOST_OPEN), true));
    }
  }

  @Override
  public void close() {
    recent.close();
  }
}
