package io.gonetmon.cli;

import java.nio.file.Path;

/** What is said of a fault of the program's own. */
final class Fault {
  private Fault() {}

  /** One sentence with the remedy; {@code log} has the details. */
  static String sentence(Throwable fault, Path log) {
    for (Throwable each = fault; each != null; each = each.getCause()) {
      if (each instanceof OutOfMemoryError) {
        return "gonetmon ran out of memory; give Java more with -Xmx, or lower the --max options.";
      }
    }
    return "gonetmon failed because of a bug; the log %s has the details.".formatted(log);
  }
}
