package io.gonetmon.cli;

import io.gonetmon.Settings;
import io.gonetmon.alert.AlertRule;
import io.gonetmon.analysis.AnalysisSettings;
import io.gonetmon.capture.CaptureSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that the operator typed. */
@Command(
    name = "gonetmon",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpAutoWidth = true,
    abbreviateSynopsis = true,
    header = "Shows the plaintext HTTP traffic of this machine, live.",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:stopped as requested, or the file was read",
      "1:could not capture, or could read only part of the file",
      "2:invalid options"
    },
    footer = {
      "",
      "Capturing needs root or CAP_NET_RAW; reading a file does not:",
      "  sudo java -jar gonetmon.jar",
      "  sudo tcpdump -U -w - tcp port 80 | java -jar gonetmon.jar --read -"
    })
final class Options {
  private static final Path DEFAULT_LOG = Path.of("log-gonetmon.log");

  @Spec private CommandSpec spec;

  @Option(
      names = {"-i", "--interface"},
      paramLabel = "NAME",
      split = ",",
      description = "Capture on these interfaces; repeatable. Default: all that are up.")
  private List<String> interfaces = new ArrayList<>();

  @Option(
      names = {"-r", "--read"},
      paramLabel = "FILE",
      description = "Replay a pcap or pcapng file instead; '-' is standard input.")
  private Path file;

  @Option(
      names = {"-f", "--filter"},
      paramLabel = "BPF",
      description = "Which packets to capture. Default: '" + CaptureSettings.DEFAULT_FILTER + "'.")
  private String filter = CaptureSettings.DEFAULT_FILTER;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "screen, text or json. Default: screen on a terminal, text elsewhere.")
  private Format format;

  @Option(
      names = "--refresh",
      paramLabel = "SECONDS",
      description = "Length of a reporting window. Default: ${DEFAULT-VALUE}.")
  private int refresh = (int) AnalysisSettings.DEFAULT.refresh().toSeconds();

  @Option(
      names = "--alert-span",
      paramLabel = "SECONDS",
      description = "Span over which hits are counted for the alert. Default: ${DEFAULT-VALUE}.")
  private int alertSpan = (int) AlertRule.DEFAULT.span().toSeconds();

  @Option(
      names = "--alert-threshold",
      paramLabel = "HITS",
      description = "Hits within the span that raise the alert. Default: ${DEFAULT-VALUE}.")
  private long alertThreshold = AlertRule.DEFAULT.threshold();

  @Option(
      names = {"-timeout", "--timeout"},
      paramLabel = "SECONDS",
      description = "Stop after this many seconds; 0 means never. Default: ${DEFAULT-VALUE}.")
  private int timeout;

  @Option(
      names = "--snaplen",
      paramLabel = "BYTES",
      converter = ByteSize.class,
      description =
          "Most bytes of each packet to capture; 4096 during high traffic. Default: ${DEFAULT-VALUE}.")
  private int snaplen = CaptureSettings.DEFAULT.snaplenBytes();

  @Option(
      names = "--buffer-size",
      paramLabel = "BYTES",
      converter = ByteSize.class,
      description = "Kernel buffer per interface. Default: 16m.")
  private int bufferSize = CaptureSettings.DEFAULT.bufferBytes();

  @Option(
      names = "--promiscuous",
      description = "Also capture packets addressed to other machines.")
  private boolean promiscuous;

  @Option(
      names = "--log-file",
      paramLabel = "FILE",
      description = "File to append the log to. Default: ./${DEFAULT-VALUE}.")
  private Path logFile = DEFAULT_LOG;

  @Option(
      names = "--log-level",
      paramLabel = "LEVEL",
      description = "trace, debug, info, warn or error. Default: info.")
  private LogLevel logLevel = LogLevel.INFO;

  @Option(names = "--list-interfaces", description = "List the network interfaces and exit.")
  private boolean listInterfaces;

  @ArgGroup(
      validate = false,
      heading = "%nMemory limits; whatever exceeds one is counted as a loss:%n")
  private Bounds bounds = new Bounds();

  boolean listInterfaces() {
    return listInterfaces;
  }

  Path logFile() {
    return logFile;
  }

  boolean namesLogFile() {
    return !logFile.equals(DEFAULT_LOG);
  }

  LogLevel logLevel() {
    return logLevel;
  }

  Optional<Format> format() {
    return Optional.ofNullable(format);
  }

  /** The settings that the options ask for. */
  Settings settings() {
    if (file != null && !interfaces.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--read and --interface exclude each other; give one of them");
    }
    try {
      AlertRule alert = new AlertRule(alertThreshold, Duration.ofSeconds(alertSpan));
      return new Settings(
          capture(),
          bounds.tcp(),
          bounds.http(),
          bounds.analysis(Duration.ofSeconds(refresh)),
          alert,
          Duration.ofSeconds(timeout));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "Invalid value: " + e.getMessage(), e);
    }
  }

  private CaptureSettings capture() {
    return new CaptureSettings(
        interfaces,
        Optional.ofNullable(file),
        filter,
        snaplen,
        promiscuous,
        bufferSize,
        bounds.queueBytes());
  }
}
