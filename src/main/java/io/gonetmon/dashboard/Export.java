package io.gonetmon.dashboard;

import io.gonetmon.output.NewFile;
import io.gonetmon.output.Sheet;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/** Writes the list that keys are for to a file in a directory, as far as it is visible. */
record Export(Path directory, Map<String, String> environment) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  /** Writes it, and says what has become of it. */
  String write(Composition composition, char format) {
    Optional<Placed> list = composition.focused();
    ViewModel model = composition.model();
    Optional<Sheet> sheet = list.flatMap(each -> each.pane().sheet(model, each.area()));
    if (sheet.isEmpty()) {
      return "There is no list here to be written.";
    }
    String suffix = format == 'j' ? ".json" : ".csv";
    Instant now = model.until().orElse(Instant.EPOCH);
    Path file = directory.resolve(name(list.get().pane(), now, model.run().zone()) + suffix);
    try {
      String text = format == 'j' ? sheet.get().json() : sheet.get().csv();
      NewFile.write(file, text, environment);
      return "wrote " + sheet.get().rows().size() + " rows to " + file;
    } catch (IOException e) {
      return "Cannot write " + file + " (" + reason(e) + ").";
    }
  }

  private static String name(Pane pane, Instant now, ZoneId zone) {
    return "gonetmon-" + pane.name().replace(' ', '-') + "-" + TIME.format(now.atZone(zone));
  }

  private static String reason(IOException e) {
    return e instanceof FileAlreadyExistsException
        ? "there is one"
        : e instanceof AccessDeniedException ? "permission denied" : e.getMessage();
  }
}
