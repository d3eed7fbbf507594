package io.gonetmon.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.Settings;
import io.gonetmon.Sniffer;
import io.gonetmon.model.CaptureFile;
import io.gonetmon.model.Frame;
import io.gonetmon.model.Traffic;
import io.gonetmon.report.Bulletin;
import io.gonetmon.report.Report;
import io.gonetmon.report.Sink;
import io.gonetmon.watchdog.AlertRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Runs the whole engine, in this process, over captures made by the model. */
final class Replay {
  /** Lets tagged frames and extension headers through, which {@code tcp} does not. */
  private static final String EVERYTHING = "len > 0";

  private Replay() {}

  /** The summary of a run over {@code traffic}, captured as {@code capture} says. */
  static Report summary(Traffic traffic, CaptureFile capture) {
    return summary(bulletins(file -> capture.write(traffic, file)));
  }

  static Report summary(Traffic traffic) {
    return summary(traffic, CaptureFile.USUAL);
  }

  static Report summary(List<Frame> frames, CaptureFile capture) {
    return summary(bulletins(file -> capture.writeFrames(frames, file)));
  }

  private static Report summary(List<Bulletin> bulletins) {
    if (bulletins.get(bulletins.size() - 1) instanceof Bulletin.Summary summary) {
      return summary.report();
    }
    throw new AssertionError("the last bulletin is no summary: " + bulletins);
  }

  private static List<Bulletin> bulletins(Function<Path, Path> writer) {
    try {
      Path file = Files.createTempFile("replay", ".pcap");
      try {
        return bulletins(writer.apply(file));
      } finally {
        Files.delete(file);
      }
    } catch (Exception e) {
      throw new AssertionError("the replay did not end well", e);
    }
  }

  private static List<Bulletin> bulletins(Path file) throws Exception {
    var bulletins = new ArrayList<Bulletin>();
    run(file, Settings.defaults().alert(), bulletins::add);
    return bulletins;
  }

  /** Replays {@code file} to its end. */
  static void run(Path file, AlertRule alert, Sink sink) throws Exception {
    Sniffer sniffer = Sniffer.open(settings(file, alert));
    sniffer.run(sink);
    assertThat(sniffer.failure()).isEmpty();
  }

  /** What it takes to read {@code file}, whatever it holds. */
  static Settings settings(Path file, AlertRule alert) {
    Settings defaults = Settings.defaults();
    return new Settings(
        List.of(),
        Optional.of(file),
        EVERYTHING,
        defaults.snaplenBytes(),
        false,
        defaults.bufferBytes(),
        defaults.refresh(),
        alert,
        defaults.timeout(),
        false,
        defaults.limits());
  }
}
