package io.gonetmon.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options about the log. */
final class LogOptions {
  private static final String USUAL = "log-gonetmon.log";

  /** The launcher knows another place where the usual one cannot be written. */
  private static final Path DEFAULT = Path.of(System.getProperty("gonetmon.log", USUAL));

  @Option(
      names = "--log-file",
      paramLabel = "FILE",
      description = "File to append the log to. Default: ./${DEFAULT-VALUE}.")
  private Path file = DEFAULT;

  @Option(
      names = "--log-level",
      paramLabel = "LEVEL",
      description = "trace, debug, info, warn or error. Default: info.")
  private LogLevel level = LogLevel.INFO;

  Path file() {
    return file;
  }

  boolean namesFile() {
    return !file.equals(DEFAULT);
  }

  /** Where the log goes instead of its usual place, if it does. */
  Optional<String> elsewhere() {
    return namesFile() || DEFAULT.equals(Path.of(USUAL))
        ? Optional.empty()
        : Optional.of(
            "gonetmon: logging to %s, because %s cannot write %s here"
                .formatted(DEFAULT, System.getProperty("user.name"), USUAL));
  }

  LogLevel level() {
    return level;
  }
}
