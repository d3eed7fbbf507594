package io.gonetmon.cli;

import io.gonetmon.Settings;
import io.gonetmon.bound.Range;
import io.gonetmon.evidence.EvidenceSink;
import io.gonetmon.os.FilePlace;
import io.gonetmon.save.SaveSink;
import io.gonetmon.save.SaveTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options about saving packets. */
final class SaveOptions {
  private static final Range EVIDENCE_BYTES = new Range(1 << 20, 1 << 30);
  private static final Range EVIDENCE_FOLDERS = new Range(1, 10_000);

  private static final int USUAL_BYTES = 32 << 20;
  private static final int USUAL_FOLDERS = 20;

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

  @Option(
      names = "--evidence",
      paramLabel = "DIRECTORY",
      description =
          "Leave a folder there for each alert: the packets of the minute around it, not redacted, the exchanges in them, and their report as a page. Default: none.")
  private Path evidence;

  @Option(
      names = "--evidence-size",
      paramLabel = "BYTES",
      converter = ByteSize.class,
      description = "Packets in such a folder, and kept in memory for it, at most. Default: 32m.")
  private int evidenceBytes = USUAL_BYTES;

  @Option(
      names = "--evidence-keep",
      paramLabel = "COUNT",
      description = "Keep only so many of these folders, the latest. Default: ${DEFAULT-VALUE}.")
  private int evidenceFolders = USUAL_FOLDERS;

  /** Whether somebody wants whole frames. */
  boolean wantFrames() {
    return file != null || evidence != null;
  }

  /** Whether somebody wants to see what requests say besides what is counted. */
  boolean showFields() {
    return evidence != null;
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
    boolean bounded = evidenceBytes != USUAL_BYTES || evidenceFolders != USUAL_FOLDERS;
    if (evidence == null && bounded) {
      throw refused("--evidence-size and --evidence-keep need --evidence");
    }
    Optional<SaveTarget> unused = target(Optional.ofNullable(read));
    try {
      EVIDENCE_BYTES.require("evidence-size", evidenceBytes);
      EVIDENCE_FOLDERS.require("evidence-keep", evidenceFolders);
    } catch (IllegalArgumentException e) {
      throw refused("Invalid value: " + e.getMessage());
    }
  }

  private Optional<SaveTarget> target(Optional<Path> read) {
    try {
      return Optional.ofNullable(file).map(path -> new SaveTarget(path, fileBytes, files, read));
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
   * @param read the file that is read, for which a slow disk is waited for
   */
  Optional<SaveSink> open(Optional<Path> read, Map<String, String> environment)
      throws OperatorException {
    Optional<SaveTarget> target = target(read);
    if (target.isEmpty()) {
      return Optional.empty();
    }
    Path first = target.get().path(1);
    try {
      String application = "gonetmon " + Version.number();
      return Optional.of(SaveSink.open(target.get(), application, environment));
    } catch (IOException e) {
      throw new OperatorException(
          1,
          "Cannot write %s (%s); choose another file with --save."
              .formatted(first, FilePlace.reason(first, e)),
          e);
    }
  }

  /** Makes the directory for evidence, if that is asked for. */
  Optional<EvidenceSink> openEvidence(
      Settings settings, ZoneId zone, Map<String, String> environment) throws OperatorException {
    if (evidence == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          EvidenceSink.open(
              evidence,
              evidenceFolders,
              evidenceBytes,
              settings,
              "gonetmon " + Version.number(),
              zone,
              environment));
    } catch (IOException e) {
      throw new OperatorException(
          1,
          "Cannot write to %s (%s); choose another directory with --evidence."
              .formatted(evidence, e.getMessage()),
          e);
    }
  }
}
