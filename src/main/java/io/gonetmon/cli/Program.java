package io.gonetmon.cli;

import io.gonetmon.Settings;
import io.gonetmon.Sniffer;
import io.gonetmon.capture.BadFilterException;
import io.gonetmon.capture.CaptureException;
import io.gonetmon.capture.Interfaces;
import io.gonetmon.dashboard.Dashboard;
import io.gonetmon.os.NativeFaults;
import io.gonetmon.os.Privileges;
import io.gonetmon.output.Omission;
import io.gonetmon.output.Sink;
import io.gonetmon.output.SummaryText;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** One run of the command: from what was typed to an exit status. */
final class Program {
  private final Options options;
  private final OutputStream out;
  private final PrintStream err;
  private final ZoneId zone = ZoneId.systemDefault();

  private Outputs outputs;

  private Program(Options options, OutputStream out, PrintStream err) {
    this.options = options;
    this.out = out;
    this.err = err;
  }

  /** Runs the command, and returns its exit status. */
  static int run(String... args) {
    return run(new FileOutputStream(FileDescriptor.out), args);
  }

  /** The same; what is asked for goes to {@code out}. */
  static int run(OutputStream out, String... args) {
    PrintStream err = System.err;
    Options options = new Options();
    try {
      if (Version.isAllThatIsAsked(args)) {
        return new Program(options, out, err).print("gonetmon " + Version.number() + "\n");
      }
    } catch (OperatorException e) {
      err.println(e.getMessage());
      return e.exitStatus();
    }
    return run(options, out, err, args);
  }

  private static int run(Options options, OutputStream out, PrintStream err, String... args) {
    CommandLine commandLine = options.commandLine();
    Configured configured = new Configured(options, commandLine);
    try {
      configured.fill(System.getenv(), err, args);
      return new Program(options, out, err).answer(commandLine, configured);
    } catch (ParameterException e) {
      err.println(
          configured.withOrigins(e.getMessage() + "; 'gonetmon --help' lists the options."));
      return 2;
    } catch (BadFilterException e) {
      err.println(configured.withOrigins(e.getMessage()));
      return 2;
    } catch (CaptureException e) {
      err.println(configured.withOrigins(e.getMessage()));
      return 1;
    } catch (OperatorException e) {
      err.println(configured.withOrigins(e.getMessage()));
      return e.exitStatus();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    } catch (RuntimeException | Error e) {
      err.println(Fault.sentence(e, options.log().file()));
      return 1;
    }
  }

  private int answer(CommandLine commandLine, Configured configured)
      throws CaptureException, OperatorException, InterruptedException {
    if (commandLine.isUsageHelpRequested() || commandLine.isVersionHelpRequested()) {
      return help(commandLine);
    }
    Optional<String> answer = configured.answer();
    return answer.isPresent() ? print(answer.get()) : run();
  }

  private int help(CommandLine commandLine) throws OperatorException {
    var text = new StringWriter();
    commandLine.setOut(new PrintWriter(text));
    CommandLine.executeHelpRequest(commandLine.getParseResult());
    return print(text.toString());
  }

  /** Writes an answer, and returns the exit status; a reader that has enough is no failure. */
  private int print(String text) throws OperatorException {
    try (Writer writer = Outputs.writer(out)) {
      writer.write(text);
    } catch (IOException e) {
      requireBrokenPipe(e);
    }
    return 0;
  }

  private static void requireBrokenPipe(IOException e) throws OperatorException {
    if (!String.valueOf(e.getMessage()).contains("Broken pipe")) {
      throw new OperatorException(
          1, "Cannot write the output (%s); the run has ended.".formatted(e.getMessage()), e);
    }
  }

  private int run() throws CaptureException, OperatorException, InterruptedException {
    if (options.listInterfaces()) {
      LogFile.none();
      return print(String.join("\n", Interfaces.describe()) + "\n");
    }
    Format format = options.format().orElseGet(Program::defaultFormat);
    Settings settings = options.settings(format);
    outputs = new Outputs(options, out, zone);
    openLog(settings);
    Logger log = LoggerFactory.getLogger(Program.class);
    outputs.openExports();
    outputs.openSaved(settings);
    outputs.openAlerts(settings);
    Sniffer sniffer = Sniffer.open(settings);
    log.info("gonetmon {} started on {}", Version.number(), String.join(", ", sniffer.links()));
    if (settings.capture().live() && Privileges.exceedCapturing()) {
      log.info("Running with more privileges than capturing needs; scripts/gonetmon drops them");
    }
    StopSignals signals = new StopSignals();
    signals.arm(sniffer::stop);
    Thread.setDefaultUncaughtExceptionHandler((failed, cause) -> sniffer.fail(cause));
    NativeFaults.to(sniffer::fail);
    int status = 1;
    try {
      status = run(sniffer, settings, format);
    } catch (RuntimeException | Error e) {
      outputs.restoreTerminal();
      err.println(Fault.sentence(e, options.log().file()));
      log.error("The run failed", e);
    } finally {
      try {
        log.info("gonetmon exits with status {}", status);
      } finally {
        signals.end(status);
      }
    }
    return status;
  }

  /** A file can be read even where the default log cannot be written. */
  private void openLog(Settings settings) throws OperatorException {
    options.log().elsewhere().ifPresent(err::println);
    try {
      LogFile.open(options.log().file(), options.log().level());
    } catch (OperatorException e) {
      if (settings.capture().live() || options.log().namesFile()) {
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
    outputs.openReports(sniffer, settings);
    SummaryRecorder sink = new SummaryRecorder(outputs.shown(sniffer, settings, format));
    List<Sink> sinks = outputs.with(sink);
    try {
      sniffer.run(sinks);
    } catch (IOException e) {
      requireBrokenPipe(e);
    }
    if (format == Format.SCREEN) {
      sink.summary().ifPresent(summary -> System.out.print(SummaryText.of(summary, zone)));
    }
    sniffer.failure().ifPresent(why -> err.println("Could read only part of " + why + "."));
    return tellOmissions(sinks) || sniffer.failure().isPresent() ? 1 : 0;
  }

  /** Says what is missing in the outputs; true when any of that should be there. */
  private boolean tellOmissions(List<Sink> sinks) {
    boolean lost = false;
    for (Sink sink : sinks) {
      for (Omission omission : sink.omissions()) {
        err.println(omission.sentence());
        lost |= omission.lost();
      }
    }
    return lost;
  }
}
