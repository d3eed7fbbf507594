package io.gonetmon.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.Losses;
import io.gonetmon.model.Request;
import io.gonetmon.output.Event;
import io.gonetmon.query.KeptExchange;
import io.gonetmon.terminal.Glyphs;
import io.gonetmon.terminal.Key;
import io.gonetmon.terminal.VirtualScreen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A dashboard without a terminal, and an engine that answers it: it is typed on by the test, and
 * read back as text.
 */
final class VirtualDashboard {
  private static final int MOST_TURNS = 6;

  private final SampleEngine engine = new SampleEngine();
  private final VirtualScreen terminal;
  private final Dashboard dashboard;
  private final List<String> watched = new ArrayList<>();
  private List<String> missing = List.of();
  private int quits;

  VirtualDashboard(int columns, int rows) {
    this(columns, rows, Glyphs.UNICODE);
  }

  VirtualDashboard(int columns, int rows, Glyphs glyphs) {
    this(columns, rows, glyphs, ColumnMemory.NONE);
  }

  VirtualDashboard(int width, int rows, Glyphs glyphs, ColumnMemory columns) {
    terminal = new VirtualScreen(width, rows, glyphs);
    dashboard =
        new Dashboard(
            terminal.screen(),
            Sample.RUN,
            columns,
            new Controls(() -> quits++, engine, this::watch, () -> missing));
    settle();
  }

  /** A filter with the word "bad" does not compile. */
  private String watch(String filter) {
    watched.add(filter);
    return filter.contains("bad") ? "The filter does not compile." : "";
  }

  /** From the next snapshot on, other outputs are not complete. */
  VirtualDashboard missing(String... sentences) {
    missing = List.of(sentences);
    return this;
  }

  /** The capture filters that were asked for. */
  List<String> watched() {
    return watched;
  }

  /** With the sample traffic until now. */
  VirtualDashboard withTraffic() {
    return at(SampleTraffic.NOW);
  }

  /** With the sample traffic until a time. */
  VirtualDashboard at(Instant now) {
    return with(SampleTraffic.exchanges(), now);
  }

  VirtualDashboard with(List<KeptExchange> exchanges, Instant now) {
    boolean isLast = now.equals(SampleTraffic.NOW);
    var waiting = isLast ? SampleTraffic.waiting() : List.<Request>of();
    engine.know(exchanges, waiting, SampleTraffic.START, now);
    long past =
        exchanges.stream()
            .filter(each -> ExchangeLine.nanos(each.exchange()) <= SampleTraffic.nanos(now))
            .count();
    return show(Sample.snapshot(now, past, 900, Losses.NONE, waiting));
  }

  VirtualDashboard show(Event... events) {
    for (Event event : events) {
      dashboard.show(event);
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
    for (int look = 0; look < Dashboard.LOOKS; look++) {
      dashboard.idle();
    }
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

  VirtualDashboard click(int column, int row) {
    terminal.click(column, row);
    settle();
    return this;
  }

  /** Clicks on the first place where a text is. */
  VirtualDashboard click(String text) {
    int row = lines().indexOf(line(text));
    return click(lines().get(row).indexOf(text), row);
  }

  VirtualDashboard drag(int column, int row, int toColumn, int toRow) {
    terminal.type("\033[<0;" + (column + 1) + ";" + (row + 1) + "M");
    settle();
    terminal.type("\033[<32;" + (toColumn + 1) + ";" + (toRow + 1) + "M");
    settle();
    terminal.type("\033[<0;" + (toColumn + 1) + ";" + (toRow + 1) + "m");
    settle();
    return this;
  }

  VirtualDashboard wheelDown(int column, int row) {
    terminal.type("\033[<65;" + (column + 1) + ";" + (row + 1) + "M");
    settle();
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

  String sent() {
    return terminal.sent();
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

  /** The name in the row that is marked. */
  String marked() {
    return line("▸ ").strip().split(" +", -1)[1];
  }
}
