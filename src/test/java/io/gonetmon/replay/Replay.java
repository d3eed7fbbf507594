package io.gonetmon.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.Settings;
import io.gonetmon.Sniffer;
import io.gonetmon.alert.AlertRule;
import io.gonetmon.analysis.AnalysisSettings;
import io.gonetmon.capture.CaptureSettings;
import io.gonetmon.http.HttpSettings;
import io.gonetmon.model.Report;
import io.gonetmon.output.Event;
import io.gonetmon.output.Sink;
import io.gonetmon.tcp.TcpLimits;
import io.gonetmon.truth.CaptureFile;
import io.gonetmon.truth.Frame;
import io.gonetmon.truth.Traffic;
import io.gonetmon.where.Condition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
    return summary(events(file -> capture.write(traffic, file)));
  }

  static Report summary(Traffic traffic) {
    return summary(traffic, CaptureFile.USUAL);
  }

  static Report summary(List<Frame> frames, CaptureFile capture) {
    return summary(events(file -> capture.writeFrames(frames, file)));
  }

  private static Report summary(List<Event> events) {
    if (events.get(events.size() - 1) instanceof Event.Summary summary) {
      return summary.report();
    }
    throw new AssertionError("the last event is no summary: " + events);
  }

  /** Shows a sink a run over {@code traffic}. */
  static void show(Traffic traffic, Sink sink) {
    show(traffic, Condition.ALL, sink);
  }

  /** Shows a sink a run over {@code traffic} that counts what meets a condition. */
  static void show(Traffic traffic, Condition where, Sink sink) {
    try {
      Path directory = Files.createTempDirectory("replay");
      Path file = directory.resolve("a.pcap");
      try {
        CaptureFile.USUAL.write(traffic, file);
        show(file, where, sink);
      } finally {
        Files.delete(file);
        Files.delete(directory);
      }
    } catch (Exception e) {
      throw new AssertionError("the replay did not end well", e);
    }
  }

  /** Shows a sink a run over a file that counts what meets a condition. */
  static void show(Path file, Condition where, Sink sink) throws Exception {
    run(settings(file, AlertRule.DEFAULT, where, sink.frames().isPresent()), sink);
  }

  private static List<Event> events(Function<Path, Path> writer) {
    try {
      Path file = Files.createTempFile("replay", ".pcap");
      try {
        return events(writer.apply(file));
      } finally {
        Files.delete(file);
      }
    } catch (Exception e) {
      throw new AssertionError("the replay did not end well", e);
    }
  }

  private static List<Event> events(Path file) throws Exception {
    var events = new ArrayList<Event>();
    run(file, AlertRule.DEFAULT, events::add);
    return events;
  }

  /** Replays {@code file} to its end. */
  static void run(Path file, AlertRule alert, Sink sink) throws Exception {
    run(settings(file, alert), sink);
  }

  private static void run(Settings settings, Sink sink) throws Exception {
    Sniffer sniffer = Sniffer.open(settings);
    sniffer.run(sink);
    assertThat(sniffer.failure()).isEmpty();
  }

  /** What it takes to read {@code file}, whatever it holds. */
  static Settings settings(Path file, AlertRule alert) {
    return settings(file, alert, Condition.ALL, false);
  }

  private static Settings settings(Path file, AlertRule alert, Condition where, boolean frames) {
    var capture =
        new CaptureSettings(
            List.of(),
            Optional.of(file),
            EVERYTHING,
            CaptureSettings.DEFAULT.snaplenBytes(),
            false,
            CaptureSettings.DEFAULT.bufferBytes(),
            CaptureSettings.DEFAULT.queueBytes(),
            false,
            true);
    return new Settings(
        capture,
        TcpLimits.DEFAULT,
        HttpSettings.DEFAULT,
        AnalysisSettings.DEFAULT,
        alert,
        List.of(),
        where,
        frames,
        Duration.ZERO);
  }
}
