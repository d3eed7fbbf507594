package io.gonetmon.cli;

import io.gonetmon.Settings;
import io.gonetmon.analysis.AnalysisSettings;
import io.gonetmon.capture.CaptureSettings;
import io.gonetmon.export.ExportFormat;
import io.gonetmon.export.ExportTarget;
import io.gonetmon.http.HttpSettings;
import io.gonetmon.os.FilePlace;
import io.gonetmon.where.Condition;
import io.gonetmon.where.ConditionSyntaxException;
import io.gonetmon.where.Field;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      names = "--where",
      paramLabel = "FILTER",
      description =
          "Which exchanges to count, such as 'host:shop status:5xx time:>200ms'. Default: all.")
  private String where = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "screen, text or json; or combined, vhost, exchanges, csv: see --export. Default: screen on a terminal, text elsewhere.")
  private Format format;

  @Option(
      names = "--export",
      paramLabel = "FORMAT:FILE",
      description =
          "Also append to a file: requests as combined or vhost (web server logs) or exchanges (JSON), response times as hdr (HdrHistogram's log), reports as json or csv; or replace one with the requests as har (HTTP archive), or the report as a page: html; repeatable. Default: none.")
  private List<String> exports = new ArrayList<>();

  @Mixin private SaveOptions save = new SaveOptions();

  @Option(
      names = "--refresh",
      paramLabel = "SECONDS",
      description = "Length of a reporting window. Default: ${DEFAULT-VALUE}.")
  private int refresh = (int) AnalysisSettings.DEFAULT.refresh().toSeconds();

  @Mixin private AlertOptions alerts = new AlertOptions();

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
      names = "--tunnels",
      description =
          "Also capture GRE, VXLAN, Geneve, GTP and other tunnels that may hold what the filter asks for; files are always looked into.")
  private boolean tunnels;

  @Option(
      names = "--no-look",
      description = "Do not look where HTTP is when no packet passes the filter.")
  private boolean noLook;

  @Mixin private LogOptions log = new LogOptions();

  @Mixin private ScreenOptions screen = new ScreenOptions();

  @Option(names = "--list-interfaces", description = "List the network interfaces and exit.")
  private boolean listInterfaces;

  @Mixin private Serving serving;

  @ArgGroup(
      validate = false,
      heading = "%nWhat is shown of requests and clients, in all outputs:%n")
  private Privacy privacy = new Privacy();

  @ArgGroup(
      validate = false,
      heading = "%nMemory limits; whatever exceeds one is counted as a loss:%n")
  private Bounds bounds = new Bounds();

  @ArgGroup(validate = false, heading = "%nConfiguration:%n")
  private ConfigOptions config = new ConfigOptions();

  /** What reads a command line into this. */
  CommandLine commandLine() {
    return new CommandLine(this)
        .setPosixClusteredShortOptionsAllowed(false)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  ConfigOptions config() {
    return config;
  }

  /** Refuses what makes no sense, without opening anything. */
  void check() throws OperatorException {
    settings(format().orElse(Format.TEXT));
    screen.preferences();
    screen.keys();
    exports();
  }

  boolean listInterfaces() {
    return listInterfaces;
  }

  AlertOptions alerts() {
    return alerts;
  }

  LogOptions log() {
    return log;
  }

  ScreenOptions screen() {
    return screen;
  }

  Serving serving() {
    return serving;
  }

  SaveOptions save() {
    return save;
  }

  Optional<Format> format() {
    return Optional.ofNullable(format);
  }

  /** What is written beside what is shown. */
  List<ExportTarget> exports() {
    try {
      return exports.stream().map(ExportTarget::parse).toList();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "Invalid value for option '--export': " + e.getMessage(), e);
    }
  }

  /**
   * The settings that the options ask for.
   *
   * @param shown the format of what is shown
   */
  Settings settings(Format shown) throws OperatorException {
    if (file != null && !interfaces.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--read and --interface exclude each other; give one of them");
    }
    alerts.check(file);
    serving.check();
    save.check(file);
    requireNotRead();
    try {
      return new Settings(
          capture(),
          bounds.tcp(),
          new HttpSettings(bounds.http(), privacy.disclosure(showsFields(shown))),
          bounds.analysis(Duration.ofSeconds(refresh)),
          alerts.onHits(),
          alerts.rules(),
          where(),
          save.wantFrames(),
          Duration.ofSeconds(timeout));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "Invalid value: " + e.getMessage(), e);
    }
  }

  private void requireNotRead() {
    for (ExportTarget each : exports()) {
      if (file != null && FilePlace.isSame(file, each.file())) {
        throw new ParameterException(
            spec.commandLine(),
            "--export would change %s, the file that is read; name another one".formatted(file));
      }
    }
  }

  /** The file that is read. */
  Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  private boolean showsFields(Format shown) throws OperatorException {
    return shown == Format.SCREEN
        || save.showFields()
        || shown.exported().map(ExportFormat::showsFields).orElse(false)
        || exports().stream().anyMatch(each -> each.format().showsFields())
        || where().fields().contains(Field.AGENT);
  }

  private Condition where() throws OperatorException {
    try {
      return Condition.parse(where);
    } catch (ConditionSyntaxException e) {
      throw new OperatorException(2, "Invalid value for option '--where':\n" + e.under(where), e);
    }
  }

  private CaptureSettings capture() {
    return new CaptureSettings(
        interfaces,
        Optional.ofNullable(file),
        file == null ? serving.keptOutOf(filter) : filter,
        snaplen,
        promiscuous,
        bufferSize,
        bounds.queueBytes(),
        tunnels,
        !noLook);
  }
}
