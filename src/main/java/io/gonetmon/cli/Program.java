package io.gonetmon.cli;

import io.gonetmon.Settings;
import io.gonetmon.Sniffer;
import io.gonetmon.capture.BadFilterException;
import io.gonetmon.capture.CaptureException;
import io.gonetmon.capture.Interfaces;
import io.gonetmon.dashboard.Dashboard;
import io.gonetmon.dashboard.RunInfo;
import io.gonetmon.os.Privileges;
import io.gonetmon.output.Ink;
import io.gonetmon.output.JsonSink;
import io.gonetmon.output.Sink;
import io.gonetmon.output.SummaryText;
import io.gonetmon.output.TextSink;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** One run of the command: from what was typed to an exit status. */
final class Program {
  private final Options options;
  private final PrintStream err;
  private final ZoneId zone = ZoneId.systemDefault();

  private Program(Options options, PrintStream err) {
    this.options = options;
    this.err = err;
  }

  /** Runs the command, and returns its exit status. */
  static int run(String... args) {
    PrintStream err = System.err;
    Options options = new Options();
    CommandLine commandLine =
        new CommandLine(options)
            .setPosixClusteredShortOptionsAllowed(false)
            .setCaseInsensitiveEnumValuesAllowed(true);
    try {
      commandLine.parseArgs(args);
      Integer helped = CommandLine.executeHelpRequest(commandLine.getParseResult());
      return helped != null ? helped : new Program(options, err).run();
    } catch (ParameterException e) {
      err.println(e.getMessage() + "; 'gonetmon --help' lists the options.");
      return 2;
    } catch (BadFilterException e) {
      err.println(e.getMessage());
      return 2;
    } catch (CaptureException e) {
      err.println(e.getMessage());
      return 1;
    } catch (OperatorException e) {
      err.println(e.getMessage());
      return e.exitStatus();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private int run() throws CaptureException, OperatorException, InterruptedException {
    if (options.listInterfaces()) {
      LogFile.none();
      Interfaces.describe().forEach(System.out::println);
      return 0;
    }
    Format format = options.format().orElseGet(Program::defaultFormat);
    Settings settings = options.settings();
    openLog(settings);
    Logger log = LoggerFactory.getLogger(Program.class);
    Sniffer sniffer = Sniffer.open(settings);
    log.info("gonetmon {} started on {}", Version.number(), String.join(", ", sniffer.links()));
    if (settings.capture().live() && Privileges.exceedCapturing()) {
      log.info("Running with more privileges than capturing needs; scripts/gonetmon drops them");
    }
    StopSignals signals = new StopSignals();
    signals.arm(sniffer::stop);
    int status = 1;
    try {
      status = run(sniffer, settings, format);
    } catch (IllegalStateException e) {
      log.error("The run failed", e);
      err.println(
          "gonetmon failed because of a bug; the log %s has the details."
              .formatted(options.logFile()));
    } finally {
      log.info("gonetmon exits with status {}", status);
      signals.end(status);
    }
    return status;
  }

  /** A file can be read even where the default log cannot be written. */
  private void openLog(Settings settings) throws OperatorException {
    try {
      LogFile.open(options.logFile(), options.logLevel());
    } catch (OperatorException e) {
      if (settings.capture().live() || options.namesLogFile()) {
        throw e;
      }
      LogFile.none();
    }
  }

  private static Format defaultFormat() {
    return Dashboard.available() ? Format.SCREEN : Format.TEXT;
  }

  private int run(Sniffer sniffer, Settings settings, Format format)
      throws OperatorException, InterruptedException {
    SummaryRecorder sink = new SummaryRecorder(sink(sniffer, settings, format));
    try {
      sniffer.run(sink);
    } catch (IOException e) {
      if (!String.valueOf(e.getMessage()).contains("Broken pipe")) {
        throw new OperatorException(
            1, "Cannot write the output (%s); the run has ended.".formatted(e.getMessage()), e);
      }
    }
    if (format == Format.SCREEN) {
      sink.summary().ifPresent(summary -> System.out.print(SummaryText.of(summary, zone)));
    }
    sniffer.failure().ifPresent(why -> err.println("Could read only part of " + why + "."));
    return sniffer.failure().isPresent() ? 1 : 0;
  }

  private Sink sink(Sniffer sniffer, Settings settings, Format format) throws OperatorException {
    return switch (format) {
      case SCREEN -> screen(sniffer, settings);
      case JSON -> new JsonSink(standardOutput(), zone);
      case TEXT -> {
        boolean terminal = Dashboard.isOutput();
        boolean colour = terminal && System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
        Ink ink = colour ? Ink.ANSI : Ink.NONE;
        yield new TextSink(standardOutput(), zone, settings.analysis().refresh(), ink, terminal);
      }
    };
  }

  private Sink screen(Sniffer sniffer, Settings settings) throws OperatorException {
    if (!Dashboard.available()) {
      throw new OperatorException(
          1, "No terminal for the full screen; use --format text or --format json.", null);
    }
    var run =
        new RunInfo(
            "gonetmon " + Version.number(),
            sniffer.links(),
            settings.capture().filter(),
            settings.analysis().refresh(),
            settings.alert(),
            zone);
    try {
      return Dashboard.open(run, sniffer::stop, sniffer::ask);
    } catch (IOException e) {
      throw new OperatorException(
          1,
          "The terminal cannot show the full screen (%s); use --format text."
              .formatted(e.getMessage()),
          e);
    }
  }

  /** Standard output, so written that its end is noticed. */
  private static Writer standardOutput() {
    return new BufferedWriter(
        new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8),
        1 << 16);
  }
}
