package io.gonetmon.cli;

import io.gonetmon.Settings;
import io.gonetmon.Sniffer;
import io.gonetmon.alert.Rule;
import io.gonetmon.dashboard.Controls;
import io.gonetmon.dashboard.Dashboard;
import io.gonetmon.dashboard.KeyBindings;
import io.gonetmon.dashboard.Preferences;
import io.gonetmon.dashboard.RunInfo;
import io.gonetmon.export.ExportFormat;
import io.gonetmon.export.ExportTarget;
import io.gonetmon.export.Exports;
import io.gonetmon.notify.AlertSink;
import io.gonetmon.output.Ink;
import io.gonetmon.output.JsonSink;
import io.gonetmon.output.Omission;
import io.gonetmon.output.RehearsalSink;
import io.gonetmon.output.Sink;
import io.gonetmon.output.TextSink;
import io.gonetmon.page.About;
import io.gonetmon.page.PageFile;
import io.gonetmon.page.Questions;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Opens the sinks that the options ask for. */
final class Outputs {
  private static final long RESTORE_MILLIS = 300;
  private static final int BUFFER_BYTES = 1 << 16;

  private final Options options;

  /** How the screen looks; read before anything is opened, so that a mistake is told first. */
  private final Preferences preferences;

  private final KeyBindings keys;

  private final OutputStream out;
  private final ZoneId zone;

  /** What is written or served beside what is shown. */
  private final List<Sink> beside = new ArrayList<>();

  /** Gives the terminal back whatever its thread does; null when it was not taken. */
  private Runnable restore;

  Outputs(Options options, OutputStream out, ZoneId zone) {
    this.options = options;
    this.preferences = options.screen().preferences();
    this.keys = options.screen().keys();
    this.out = out;
    this.zone = zone;
  }

  /** What is shown on the terminal or on standard output. */
  Sink shown(Sniffer sniffer, Settings settings, Format format) throws OperatorException {
    if (options.alerts().rehearse()) {
      List<String> rules = settings.rules().stream().map(Rule::name).toList();
      return new RehearsalSink(writer(out), rules, zone, format == Format.JSON);
    }
    return switch (format) {
      case SCREEN -> screen(sniffer, settings);
      case JSON -> new JsonSink(writer(out), zone);
      case COMBINED, VHOST, EXCHANGES, CSV -> exported(format.exported().orElseThrow());
      case TEXT -> {
        boolean terminal = Dashboard.isOutput();
        boolean colour = terminal && System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
        Ink ink = colour ? Ink.ANSI : Ink.NONE;
        yield new TextSink(writer(out), zone, settings.analysis().refresh(), ink, terminal);
      }
    };
  }

  private Sink exported(ExportFormat format) throws OperatorException {
    OutputStream buffered = new BufferedOutputStream(out, BUFFER_BYTES);
    try {
      buffered.write(format.header().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new OperatorException(1, "Cannot write the output (%s).".formatted(e.getMessage()), e);
    }
    return format.sink(buffered, zone);
  }

  /** Adds whom alerts are sent to; what a file holds is no news to anybody. */
  void openAlerts(Settings settings) throws OperatorException {
    List<AlertSink> sinks = options.alerts().sinks(zone);
    if (settings.capture().live()) {
      beside.addAll(sinks);
    }
  }

  /** Opens what is written beside what is shown. */
  void openExports() throws OperatorException {
    try {
      beside.addAll(
          Exports.open(options.exports(), "gonetmon " + Version.number(), zone, System.getenv())
              .sinks());
    } catch (IOException e) {
      throw new OperatorException(1, e.getMessage(), e);
    }
  }

  /** Begins what packets are saved in. */
  void openSaved(Settings settings) throws OperatorException {
    SaveOptions save = options.save();
    save.open(options.file(), System.getenv()).ifPresent(beside::add);
    save.openEvidence(settings, zone, System.getenv()).ifPresent(beside::add);
  }

  /** What is shown, and all that is written beside it. */
  List<Sink> with(Sink shown) {
    return Stream.concat(Stream.of(shown), beside.stream()).toList();
  }

  /** Opens what asks: the pages, and the server. */
  void openReports(Sniffer sniffer, Settings settings) throws OperatorException {
    About about = about(sniffer, settings);
    for (ExportTarget each : options.exports()) {
      if (each.format() == ExportFormat.HTML) {
        ask(sniffer, page(each.file(), about));
      }
    }
    options.serving().open(about, settings.rules()).ifPresent(sink -> ask(sniffer, sink));
  }

  private static Sink page(Path file, About about) throws OperatorException {
    try {
      return PageFile.open(file, about);
    } catch (IOException e) {
      throw new OperatorException(
          1,
          "Cannot write %s (%s); choose another file with --export html:FILE."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private void ask(Sniffer sniffer, Sink sink) {
    sniffer.asker().accept(Questions.ALL);
    beside.add(sink);
  }

  private About about(Sniffer sniffer, Settings settings) {
    return new About(
        "gonetmon " + Version.number(),
        String.join(", ", sniffer.links()),
        filter(settings),
        settings.capture().live(),
        zone);
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
            settings.capture().live(),
            filter(settings),
            settings.analysis().refresh(),
            settings.alert(),
            zone,
            options.screen().hint(),
            keys);
    try {
      Dashboard dashboard =
          Dashboard.open(
              run,
              preferences,
              new Controls(
                  sniffer::stop,
                  sniffer.asker(),
                  filter -> sniffer.watch(options.serving().keptOutOf(filter)),
                  this::missing));
      restore = dashboard::restore;
      return dashboard;
    } catch (IOException e) {
      throw new OperatorException(
          1,
          "The terminal cannot show the full screen (%s); use --format text."
              .formatted(e.getMessage()),
          e);
    }
  }

  /** What should be in the outputs beside, and is not. */
  private List<String> missing() {
    return beside.stream()
        .flatMap(each -> each.omissionsSoFar().stream())
        .filter(Omission::lost)
        .map(Omission::sentence)
        .toList();
  }

  /** Both filters, as the dashboard shows them. */
  private static String filter(Settings settings) {
    String where = settings.where().text();
    String packets = settings.capture().filter();
    return where.isEmpty() ? packets : packets + " · where " + where;
  }

  /** After a fault, on a thread of its own, as a terminal may take nothing. */
  void restoreTerminal() throws InterruptedException {
    if (restore != null) {
      Thread restoring = new Thread(restore, "restoring");
      restoring.setDaemon(true);
      restoring.start();
      restoring.join(RESTORE_MILLIS);
    }
  }

  /** So written that the end of what reads it is noticed. */
  static Writer writer(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER_BYTES);
  }
}
