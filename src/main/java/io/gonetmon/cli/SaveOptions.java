package io.gonetmon.cli;

import io.gonetmon.os.FilePlace;
import io.gonetmon.save.SaveSink;
import io.gonetmon.save.SaveTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options about saving packets. */
final class SaveOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description =
          "Write the packets to a pcapng file, with what became of each request as a comment; with --where only connections of such exchanges. Packets are saved as they are, not redacted.")
  private Path file;

  @Option(
      names = "--save-size",
      paramLabel = "BYTES",
      converter = ByteSize.class,
      description = "Begin another file, FILE-00002, before one exceeds this. Default: never.")
  private int fileBytes;

  @Option(
      names = "--save-files",
      paramLabel = "COUNT",
      description = "Keep only so many of these, the latest. Default: all.")
  private int files;

  /** Whether somebody wants whole frames. */
  boolean wantFrames() {
    return file != null;
  }

  /**
   * Refuses what makes no sense.
   *
   * @param read the file that is read, or null
   */
  void check(Path read) {
    if (file == null && (fileBytes != 0 || files != 0)) {
      throw refused("--save-size and --save-files need --save");
    }
    if (file != null && read != null && isSame(read, file)) {
      throw refused("--save would replace the file that is read; name another one");
    }
    Optional<SaveTarget> unused = target();
  }

  private static boolean isSame(Path one, Path other) {
    return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }

  private Optional<SaveTarget> target() {
    try {
      return Optional.ofNullable(file).map(path -> new SaveTarget(path, fileBytes, files));
    } catch (IllegalArgumentException e) {
      throw refused("Invalid value: " + e.getMessage());
    }
  }

  private ParameterException refused(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  /**
   * Begins the file, if that is asked for.
   *
   * @param waits whether a slow disk is waited for
   */
  Optional<SaveSink> open(boolean waits, Map<String, String> environment) throws OperatorException {
    Optional<SaveTarget> target = target();
    if (target.isEmpty()) {
      return Optional.empty();
    }
    try {
      String application = "gonetmon " + Version.number();
      return Optional.of(SaveSink.open(target.get(), application, waits, environment));
    } catch (IOException e) {
      throw new OperatorException(
          1,
          "Cannot write %s (%s); choose another file with --save."
              .formatted(file, FilePlace.reason(file, e)),
          e);
    }
  }
}
