package io.gonetmon.cli;

import io.gonetmon.config.AlertTables;
import io.gonetmon.config.Assignment;
import io.gonetmon.config.ConfigFile;
import io.gonetmon.config.EnvironmentLayer;
import io.gonetmon.config.FileLayer;
import io.gonetmon.config.Keys;
import io.gonetmon.config.Layer;
import io.gonetmon.config.Mistake;
import io.gonetmon.config.Position;
import io.gonetmon.config.ScreenTables;
import io.gonetmon.os.Invoker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ParameterException;

/** What the configuration file and the environment say, in the words of a command line. */
final class Configuration {
  private static final Path NOTHING = Path.of("/dev/null");

  private final Map<String, Assignment> assigned;
  private final List<String> warnings;
  private final Optional<Path> file;

  private Configuration(Layer file, Layer environment, Optional<Path> path) {
    this.assigned = environment.over(file);
    this.warnings = environment.warnings();
    this.file = path;
  }

  /**
   * Reads file and environment.
   *
   * @throws OperatorException with all mistakes in them
   */
  static Configuration read(Optional<Path> named, Map<String, String> environment)
      throws OperatorException {
    Invoker invoker = Invoker.of(environment);
    Optional<Path> path = named.or(() -> first(ConfigFile.places(environment, invoker)));
    boolean fromFile = path.filter(each -> !each.equals(NOTHING)).isPresent();
    if (!fromFile && !EnvironmentLayer.isPresent(environment)) {
      return new Configuration(Layer.EMPTY, Layer.EMPTY, path);
    }
    Keys keys = KeyTable.of(new Options().commandLine().getCommandSpec());
    Layer file = fromFile ? file(path.get(), invoker, keys) : Layer.EMPTY;
    Layer variables = EnvironmentLayer.of(environment, keys);
    refuse(Stream.of(file, variables).flatMap(Configuration::mistakes).toList());
    return new Configuration(file, variables, path);
  }

  private static void refuse(List<Mistake> mistakes) throws OperatorException {
    if (!mistakes.isEmpty()) {
      String all = mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n"));
      throw new OperatorException(2, all, null);
    }
  }

  private static Stream<Mistake> mistakes(Layer layer) {
    return Stream.concat(layer.mistakes().stream(), wrongValues(layer.assigned().values()))
        .sorted();
  }

  private static Optional<Path> first(List<Path> places) {
    return places.stream()
        .filter(each -> Files.exists(each, LinkOption.NOFOLLOW_LINKS))
        .findFirst();
  }

  private static Layer file(Path path, Invoker invoker, Keys keys) throws OperatorException {
    try {
      Layer read =
          AlertTables.read(
              FileLayer.of(ConfigFile.read(path, invoker), keys),
              AlertOptions::objectionToRule,
              AlertOptions::objectionToTarget);
      return ScreenTables.read(
          read, ScreenOptions::objectionToKey, ScreenOptions::objectionToColour);
    } catch (IOException e) {
      String reason = e instanceof NoSuchFileException ? "there is no such file" : e.getMessage();
      throw new OperatorException(
          2,
          "Cannot read the configuration %s (%s); --config names another.".formatted(path, reason),
          e);
    }
  }

  /** The values that no option takes: all are tried together, and if that fails, each alone. */
  private static Stream<Mistake> wrongValues(Collection<Assignment> all) {
    Optional<String> together = objection(all);
    if (together.isEmpty()) {
      return Stream.of();
    }
    List<Mistake> alone = new ArrayList<>();
    for (Assignment each : all) {
      objection(List.of(each)).ifPresent(why -> alone.add(new Mistake(each.origin(), why)));
    }
    Position first = all.iterator().next().origin();
    return alone.isEmpty() ? Stream.of(new Mistake(first, together.get())) : alone.stream();
  }

  private static Optional<String> objection(Collection<Assignment> assignments) {
    Options options = new Options();
    try {
      options.commandLine().parseArgs(words(assignments.stream()).toArray(String[]::new));
      options.check();
      return Optional.empty();
    } catch (ParameterException | OperatorException e) {
      return Optional.of(
          e.getMessage()
              .replaceFirst("^Invalid value for option '--([a-z-]+)'", "$1")
              .replaceFirst("^Invalid value: ", ""));
    }
  }

  private static Stream<String> words(Stream<Assignment> assignments) {
    return assignments.flatMap(
        each -> each.values().stream().map(value -> "--" + each.key() + "=" + value));
  }

  /** What is said before the words that were typed: whatever was not typed. */
  List<String> words(Typed typed) {
    return words(assigned.values().stream().filter(each -> !typed.overrules(each.key()))).toList();
  }

  /** What is in force beside the defaults. */
  Map<String, Assignment> inForce(Typed typed) {
    Map<String, Assignment> all = typed.assignments();
    assigned.forEach(
        (key, each) -> {
          if (!typed.overrules(key)) {
            all.put(key, each);
          }
        });
    return all;
  }

  /** The sentence, with the places of the settings that it names. */
  String withOrigins(String sentence, Typed typed) {
    String origins =
        assigned.values().stream()
            .filter(each -> !typed.overrules(each.key()))
            .filter(each -> sentence.contains(each.key()))
            .map(each -> "\n%s: here %s is set".formatted(each.origin(), each.key()))
            .collect(Collectors.joining());
    return sentence + origins;
  }

  List<String> warnings() {
    return warnings;
  }

  Optional<Path> file() {
    return file;
  }
}
