package io.gonetmon.evidence;

import io.gonetmon.Settings;
import io.gonetmon.Sniffer;
import io.gonetmon.capture.CaptureException;
import io.gonetmon.export.ExportFormat;
import io.gonetmon.export.ExportTarget;
import io.gonetmon.export.Exports;
import io.gonetmon.output.Sink;
import io.gonetmon.page.About;
import io.gonetmon.page.PageFile;
import io.gonetmon.page.Questions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the packets around an alert once more, by themselves, and writes down what is in them.
 *
 * @param settings of the run that they were captured in
 * @param program its name and version
 */
record Reenactment(
    Settings settings, String program, ZoneId zone, Map<String, String> environment) {

  /**
   * Writes exchanges and report of a capture beside it.
   *
   * @throws IOException when something cannot be read or written
   */
  void write(Path folder, Incident incident) throws IOException, InterruptedException {
    Path capture = folder.resolve(EvidenceFolders.CAPTURE);
    Sniffer sniffer = open(capture);
    List<Sink> sinks = new ArrayList<>();
    var lines = new ExportTarget(ExportFormat.EXCHANGES, folder.resolve(EvidenceFolders.EXCHANGES));
    sinks.addAll(Exports.open(List.of(lines), program, zone, environment).sinks());
    var about =
        new About(
            program,
            "the minute around alert " + incident.rule(),
            settings.where().text(),
            false,
            zone);
    sinks.add(PageFile.open(folder.resolve(EvidenceFolders.PAGE), about));
    sniffer.asker().accept(Questions.ALL);
    sniffer.run(sinks);
  }

  private Sniffer open(Path capture) throws IOException {
    try {
      return Sniffer.open(of(capture));
    } catch (CaptureException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** All that was captured is of interest, whatever the filter was. */
  private Settings of(Path capture) {
    return new Settings(
        settings.capture().reading(capture),
        settings.tcp(),
        settings.http(),
        settings.analysis(),
        settings.alert(),
        settings.rules(),
        settings.where(),
        false,
        Duration.ZERO);
  }
}
