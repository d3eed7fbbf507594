package io.gonetmon.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options about the configuration file. */
final class ConfigOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Read the configuration from this file. Default: ~/.config/gonetmon/gonetmon.toml, else /etc/gonetmon/gonetmon.toml.")
  private Path file;

  @Option(
      names = "--check-config",
      description = "Say what is wrong in the configuration, and exit.")
  private boolean check;

  @Option(
      names = "--print-config",
      description = "Print what is in force, and what makes it so, and exit.")
  private boolean print;

  @Option(
      names = "--print-config-template",
      description = "Print a configuration file with all keys and their defaults, and exit.")
  private boolean template;

  Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  boolean check() {
    return check;
  }

  boolean print() {
    return print;
  }

  boolean template() {
    return template;
  }
}
