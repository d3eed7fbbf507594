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
   * @throws IOException when one cannot be written to, with a sentence
   */
  public static Exports open(
      List<ExportTarget> targets, ZoneId zone, Map<String, String> environment) throws IOException {
    List<Sink> sinks = new ArrayList<>();
    for (ExportTarget target : ofLines(targets)) {
      ExportFile file = open(target, environment);
      sinks.add(new FileSink(target.format().sink(file, zone), file));
    }
    return new Exports(sinks);
  }

  private static List<ExportTarget> ofLines(List<ExportTarget> targets) {
    return targets.stream().filter(each -> each.format() != ExportFormat.HTML).toList();
  }

  private static ExportFile open(ExportTarget target, Map<String, String> environment)
      throws IOException {
    Path path = target.file();
    try {
      return ExportFile.open(path, target.format().header(), environment, System::nanoTime);
    } catch (IOException e) {
      throw new IOException(
          "Cannot write %s (%s); choose another file with --export %s:FILE."
              .formatted(path, FilePlace.reason(path, e), target.format().word()),
          e);
    }
  }

  /** What writes them. */
  public List<Sink> sinks() {
    return sinks;
  }
}
