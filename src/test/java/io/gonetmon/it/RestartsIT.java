package io.gonetmon.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.Settings;
import io.gonetmon.Sniffer;
import io.gonetmon.capture.CaptureSettings;
import io.gonetmon.output.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Capturing may begin and end any number of times in one process: each run counts its own, and
 * leaves no thread and no open file behind. {@code -Dgonetmon.cycles=N} tries it longer.
 */
@Timeout(1200)
class RestartsIT {
  private static final int CYCLES = Integer.getInteger("gonetmon.cycles", 50);
  private static final Duration SETTLING = Duration.ofSeconds(5);

  @Test
  void leavesNothingBehind() throws Exception {
    Rights.requireCapture();
    try (Site site = new Site("127.0.0.1")) {
      captureOnce(site);
      captureOnce(site);
      long files = openFiles();
      for (int i = 0; i < CYCLES; i++) {
        captureOnce(site);
      }

      Shell.await("the end of " + ownThreads(), SETTLING, () -> ownThreads().isEmpty());
      Shell.await("no more files than " + files, SETTLING, () -> openFiles() <= files);
    }
  }

  private static void captureOnce(Site site) throws Exception {
    Sniffer sniffer = Sniffer.open(settings(site));
    var events = new ConcurrentLinkedQueue<Event>();
    var run = new FutureTask<Void>(() -> run(sniffer, events));
    new Thread(run, "run").start();
    new Visitor().visit(site, "again.test", List.of("/a", "/b"));
    sniffer.stop();
    run.get();

    assertThat(events).last().isInstanceOf(Event.Summary.class);
    events.forEach(
        event -> {
          if (event instanceof Event.Summary summary) {
            assertThat(summary.report().hits()).isEqualTo(4);
            assertThat(summary.report().losses().any()).isFalse();
          }
        });
  }

  private static Void run(Sniffer sniffer, Queue<Event> events) throws Exception {
    sniffer.run(events::add);
    return null;
  }

  private static Settings settings(Site site) {
    return Settings.of(
        new CaptureSettings(
            List.of("lo"),
            Optional.empty(),
            "tcp port " + site.port(),
            CaptureSettings.DEFAULT.snaplenBytes(),
            false,
            1 << 20,
            CaptureSettings.DEFAULT.queueBytes(),
            false,
            false));
  }

  private static Set<String> ownThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.matches("collector-.*|monitor|watchdog|display|interfaces|run"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static long openFiles() {
    try (var files = Files.list(Path.of("/proc/self/fd"))) {
      return files.count();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
