package io.gonetmon.output;

import io.gonetmon.model.Alert;
import io.gonetmon.model.Dimension;
import io.gonetmon.model.InterfaceReport;
import io.gonetmon.model.Report;
import io.gonetmon.model.Row;
import io.gonetmon.model.WatchdogReport;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the classic text screen after each window, and each alert at once. */
public final class TextSink implements Sink {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final int MOST_ALERTS = 1000;
  private static final String CLEAR = "\033[H\033[2J\033[3J";
  private static final String NO_TRAFFIC =
      "\t\t\t--- No report available : no traffic detected ---\n";

  private final Writer out;
  private final ZoneId zone;
  private final Duration refresh;
  private final Ink ink;
  private final boolean terminal;
  private final List<Alert> alerts = new ArrayList<>();
  private String screen = "";

  /**
   * @param ink how text is coloured
   * @param terminal whether the screen is cleared before each report
   */
  public TextSink(Writer out, ZoneId zone, Duration refresh, Ink ink, boolean terminal) {
    this.out = out;
    this.zone = zone;
    this.refresh = refresh;
    this.ink = ink;
    this.terminal = terminal;
  }

  @Override
  public String name() {
    return "text";
  }

  @Override
  public void show(Event event) throws IOException {
    if (event instanceof Event.Window window) {
      screen = header(window.report()) + body(window.report()) + lossLine(window.report());
      print(screen + alertLines());
    } else if (event instanceof Event.AlertChanged alarm) {
      alerts.add(alarm.alert());
      if (alerts.size() > MOST_ALERTS) {
        alerts.remove(0);
      }
      print(terminal ? screen + alertLines() : line(alarm.alert()));
    } else if (event instanceof Event.RuleChanged changed) {
      String message = RuleAlertText.of(changed.alert(), zone);
      out.write((changed.alert().raised() ? ink.alarm(message) : message) + "\n");
      out.flush();
    } else if (event instanceof Event.Notice notice) {
      out.write(notice.text() + "\n");
      out.flush();
    } else if (event instanceof Event.Dropped dropped) {
      out.write(SummaryText.dropped(dropped) + "\n");
      out.flush();
    } else if (event instanceof Event.Summary summary) {
      out.write(SummaryText.of(summary.report(), zone));
      out.flush();
    }
  }

  private void print(String text) throws IOException {
    out.write(terminal ? CLEAR + text : text);
    out.flush();
  }

  private String header(Report report) {
    WatchdogReport watchdog = report.watchdog();
    String rule =
        " Refresh : %d seconds - Alert %d hits / %d seconds. - updated : %s"
            .formatted(
                refresh.toSeconds(),
                watchdog.threshold(),
                watchdog.spanSeconds(),
                TIME.format(report.to().atZone(zone)));
    String hits = String.valueOf(watchdog.hits());
    return ink.green("[gonetmon]")
        + ink.blue(rule)
        + "\nAlert watchdog :\t "
        + (watchdog.hits() >= watchdog.threshold() ? ink.alarm(hits) : hits)
        + " / "
        + watchdog.threshold()
        + " hits over past "
        + span(watchdog.spanSeconds())
        + "\n";
  }

  private static String body(Report report) {
    if (report.hits() == 0) {
      return NO_TRAFFIC;
    }
    Row top = report.hosts().get(0);
    var body = new StringBuilder("HTTP traffic per interface :  ");
    for (InterfaceReport each : report.interfaces()) {
      body.append(
          "%s : %s bits/s (%d bits)   "
              .formatted(each.name(), Decimals.two(each.bitsPerSecond()), each.httpBits()));
    }
    body.append("\nTop host : ").append(top.key());
    body.append("\t - ").append(top.hits()).append(" hits\t").append(counts(top.statuses()));
    for (Row section : top.children(Dimension.SECTION)) {
      body.append("\n\t> ").append(section.key());
      body.append("\t-\t ").append(section.requests()).append(" hits\t");
      body.append(counts(section.methods()));
    }
    return body.append('\n').toString();
  }

  private String lossLine(Report report) {
    return report.losses().any()
        ? ink.alarm("Losses : " + SummaryText.losses(report.losses())) + "\n"
        : "";
  }

  /** Each count is followed by a space, the last one too. */
  private static String counts(Map<?, Long> counts) {
    return counts.entrySet().stream()
        .map(count -> count.getKey() + "(" + count.getValue() + ") ")
        .collect(Collectors.joining());
  }

  private String alertLines() {
    return alerts.stream().map(this::line).collect(Collectors.joining());
  }

  private String line(Alert alert) {
    String message = alert.message(zone);
    return (alert instanceof Alert.Raised ? ink.alarm(message) : message) + "\n";
  }

  /** A duration as Go prints it: {@code 2m0s}, {@code 45s}, {@code 1h0m0s}. */
  static String span(long seconds) {
    String text = seconds % 60 + "s";
    if (seconds >= 60) {
      text = seconds / 60 % 60 + "m" + text;
    }
    return seconds >= 3600 ? seconds / 3600 + "h" + text : text;
  }
}
