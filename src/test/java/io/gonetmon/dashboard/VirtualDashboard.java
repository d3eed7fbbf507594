package io.gonetmon.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.Event;
import io.gonetmon.terminal.Glyphs;
import io.gonetmon.terminal.Key;
import io.gonetmon.terminal.VirtualScreen;
import java.util.List;

/**
 * A dashboard without a terminal, and an engine that answers it: it is typed on by the test, and
 * read back as text.
 */
final class VirtualDashboard {
  private static final int MOST_TURNS = 4;

  private final SampleEngine engine = new SampleEngine();
  private final VirtualScreen terminal;
  private final Dashboard dashboard;
  private int quits;

  VirtualDashboard(int columns, int rows) {
    this(columns, rows, Glyphs.UNICODE);
  }

  VirtualDashboard(int columns, int rows, Glyphs glyphs) {
    terminal = new VirtualScreen(columns, rows, glyphs);
    dashboard = new Dashboard(terminal.screen(), SampleReports.RUN, () -> quits++, engine);
    settle();
  }

  VirtualDashboard show(Event... events) {
    for (Event event : events) {
      dashboard.show(engine.pass(event));
    }
    settle();
    return this;
  }

  /** Lets the engine answer and the dashboard draw, until it asks for nothing else. */
  private void settle() {
    int turns = 0;
    do {
      engine.answers().forEach(dashboard::show);
      dashboard.idle();
      assertThat(turns++).as("asks in a row: %s", engine.asked()).isLessThan(MOST_TURNS);
    } while (engine.hasAnswers());
  }

  SampleEngine engine() {
    return engine;
  }

  VirtualDashboard press(Key.Name... keys) {
    for (Key.Name key : keys) {
      terminal.press(key);
      settle();
    }
    return this;
  }

  VirtualDashboard type(String letters) {
    for (int i = 0; i < letters.length(); i++) {
      terminal.type(letters.charAt(i));
      settle();
    }
    return this;
  }

  VirtualDashboard endInput() {
    terminal.endInput();
    settle();
    return this;
  }

  VirtualDashboard resize(int columns, int rows) {
    terminal.resize(columns, rows);
    settle();
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
