package io.gonetmon.cli;

import io.gonetmon.config.Keys;
import io.gonetmon.config.Listing;
import io.gonetmon.notify.Route;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * Fills the options: from the command line, else the environment, else the file. Belongs to the
 * main thread.
 */
final class Configured {
  private final Options options;
  private final CommandLine commandLine;

  private Typed typed;

  /** Null until it is read. */
  private Configuration configuration;

  Configured(Options options, CommandLine commandLine) {
    this.options = options;
    this.commandLine = commandLine;
  }

  /** Reads the command line first: what only asks for help wants nothing else. */
  void fill(Map<String, String> environment, PrintStream err, String... args)
      throws OperatorException {
    typed = new Typed(commandLine.parseArgs(args));
    if (isOnlyAnswered()) {
      return;
    }
    configuration = Configuration.read(options.config().file(), environment);
    configuration.warnings().forEach(err::println);
    List<String> words = configuration.words(typed);
    if (!words.isEmpty()) {
      commandLine.parseArgs(Stream.concat(words.stream(), Stream.of(args)).toArray(String[]::new));
    }
  }

  private boolean isOnlyAnswered() {
    return commandLine.isUsageHelpRequested()
        || commandLine.isVersionHelpRequested()
        || options.listInterfaces()
        || options.config().template();
  }

  /** What was asked about the configuration, if it was. */
  Optional<String> answer() throws OperatorException {
    ConfigOptions asked = options.config();
    if (asked.template()) {
      return Optional.of(Listing.template(keys()));
    }
    if (!asked.check() && !asked.print()) {
      return Optional.empty();
    }
    options.check();
    List<Route> unused = options.alerts().routes();
    return Optional.of(
        asked.print()
            ? Listing.inForce(keys(), configuration.inForce(typed))
            : configuration
                .file()
                .map("The configuration %s has no mistakes.\n"::formatted)
                .orElse("There is no configuration file.\n"));
  }

  private Keys keys() {
    return KeyTable.of(commandLine.getCommandSpec());
  }

  /** The sentence, with the places of the settings that it names. */
  String withOrigins(String sentence) {
    return configuration == null ? sentence : configuration.withOrigins(sentence, typed);
  }
}
