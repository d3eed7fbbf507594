package io.gonetmon.dashboard;

import io.gonetmon.model.Event;
import io.gonetmon.terminal.Glyphs;
import io.gonetmon.terminal.Key;
import io.gonetmon.terminal.VirtualScreen;
import java.util.List;

/** A dashboard without a terminal: it is typed on by the test, and read back as text. */
final class VirtualDashboard {
  private final VirtualScreen terminal;
  private final Dashboard dashboard;
  private int quits;

  VirtualDashboard(int columns, int rows) {
    this(columns, rows, Glyphs.UNICODE);
  }

  VirtualDashboard(int columns, int rows, Glyphs glyphs) {
    terminal = new VirtualScreen(columns, rows, glyphs);
    dashboard = new Dashboard(terminal.screen(), SampleReports.RUN, () -> quits++);
    dashboard.idle();
  }

  VirtualDashboard show(Event... events) {
    for (Event event : events) {
      dashboard.show(event);
    }
    dashboard.idle();
    return this;
  }

  VirtualDashboard press(Key.Name... keys) {
    for (Key.Name key : keys) {
      terminal.press(key);
      dashboard.idle();
    }
    return this;
  }

  VirtualDashboard type(String letters) {
    for (int i = 0; i < letters.length(); i++) {
      terminal.type(letters.charAt(i));
      dashboard.idle();
    }
    return this;
  }

  VirtualDashboard endInput() {
    terminal.endInput();
    dashboard.idle();
    return this;
  }

  VirtualDashboard resize(int columns, int rows) {
    terminal.resize(columns, rows);
    dashboard.idle();
    return this;
  }

  void close() {
    dashboard.close();
  }

  int quits() {
    return quits;
  }

  String text() {
    return String.join("\n", lines()) + "\n";
  }

  List<String> lines() {
    return terminal.lines();
  }

  /** The line that contains {@code text}. */
  String line(String text) {
    return lines().stream().filter(line -> line.contains(text)).findFirst().orElse("(none)");
  }

  /** The host of the row that is drawn in reverse, or of the one that is only marked. */
  String marked() {
    return line(String.valueOf(Glyphs.UNICODE.marker())).strip().split(" +", -1)[1];
  }

  boolean isReversed(String text) {
    int row = lines().indexOf(line(text));
    return terminal.isReversed(lines().get(row).indexOf(text), row);
  }
}
