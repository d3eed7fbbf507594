package io.gonetmon.dashboard;

import io.gonetmon.model.Event;
import io.gonetmon.terminal.Glyphs;
import io.gonetmon.terminal.Key;
import io.gonetmon.terminal.VirtualScreen;
import java.util.List;

/** A dashboard on a terminal that is only made up. */
final class Stage {
  private final VirtualScreen terminal;
  private final Dashboard dashboard;
  private int quits;

  Stage(int columns, int rows) {
    this(columns, rows, Glyphs.UNICODE);
  }

  Stage(int columns, int rows, Glyphs glyphs) {
    terminal = new VirtualScreen(columns, rows, glyphs);
    dashboard = new Dashboard(terminal.screen(), Made.HEADING, () -> quits++);
    dashboard.idle();
  }

  Stage show(Event... events) {
    for (Event event : events) {
      dashboard.show(event);
    }
    dashboard.idle();
    return this;
  }

  Stage press(Key.Name... keys) {
    for (Key.Name key : keys) {
      terminal.press(key);
      dashboard.idle();
    }
    return this;
  }

  Stage type(String letters) {
    for (int i = 0; i < letters.length(); i++) {
      terminal.type(letters.charAt(i));
      dashboard.idle();
    }
    return this;
  }

  Stage endInput() {
    terminal.endInput();
    dashboard.idle();
    return this;
  }

  Stage resize(int columns, int rows) {
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
