package io.gonetmon.export;

import io.gonetmon.os.FilePlace;
import io.gonetmon.output.Sink;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The files that a run writes beside what it shows. */
public final class Exports {
  private final List<Sink> sinks;

  private Exports(List<Sink> sinks) {
    this.sinks = List.copyOf(sinks);
  }

  /**
   * Opens all files but those of pages.
   *
   * @param program its name and version
   * @throws IOException when one cannot be written to, with a sentence
   */
  public static Exports open(
      List<ExportTarget> targets, String program, ZoneId zone, Map<String, String> environment)
      throws IOException {
    List<Sink> sinks = new ArrayList<>();
    for (ExportTarget target : targets) {
      if (target.format() != ExportFormat.HTML) {
        sinks.add(open(target, program, zone, environment));
      }
    }
    return new Exports(sinks);
  }

  private static Sink open(
      ExportTarget target, String program, ZoneId zone, Map<String, String> environment)
      throws IOException {
    ExportFormat format = target.format();
    Path path = target.file();
    try {
      if (format == ExportFormat.HAR) {
        return new HarSink(HarFile.open(path, program, environment));
      }
      ExportFile file = ExportFile.open(path, format.header(), environment, System::nanoTime);
      return new FileSink(format.sink(file, zone), file);
    } catch (IOException e) {
      throw new IOException(
          "Cannot write %s (%s); choose another file with --export %s:FILE."
              .formatted(path, FilePlace.reason(path, e), format.word()),
          e);
    }
  }

  /** What writes them. */
  public List<Sink> sinks() {
    return sinks;
  }
}
