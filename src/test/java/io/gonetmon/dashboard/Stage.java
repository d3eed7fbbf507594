package io.gonetmon.dashboard;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import com.googlecode.lanterna.terminal.virtual.DefaultVirtualTerminal;
import io.gonetmon.model.Event;
import io.gonetmon.terminal.Glyphs;
import io.gonetmon.terminal.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A dashboard on a terminal that is only made up. */
final class Stage {
  private final DefaultVirtualTerminal terminal;
  private final Dashboard dashboard;
  private int quits;

  Stage(int columns, int rows) {
    this(columns, rows, Glyphs.UNICODE);
  }

  Stage(int columns, int rows, Glyphs glyphs) {
    terminal = new DefaultVirtualTerminal(new TerminalSize(columns, rows));
    try {
      dashboard = new Dashboard(terminal, new Theme(true), glyphs, Made.HEADING, () -> quits++);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    dashboard.idle();
  }

  Stage show(Event... events) {
    for (Event event : events) {
      dashboard.show(event);
    }
    dashboard.idle();
    return this;
  }

  Stage press(KeyType... keys) {
    for (KeyType key : keys) {
      press(new KeyStroke(key));
    }
    return this;
  }

  Stage type(String letters) {
    letters.chars().forEach(c -> press(new KeyStroke((char) c, false, false)));
    return this;
  }

  private void press(KeyStroke key) {
    terminal.addInput(key);
    dashboard.idle();
  }

  Stage resize(int columns, int rows) {
    terminal.setTerminalSize(new TerminalSize(columns, rows));
    dashboard.idle();
    return this;
  }

  void close() {
    dashboard.close();
  }

  int quits() {
    return quits;
  }

  /** What is on the screen, without blanks at the ends of lines. */
  String text() {
    return String.join("\n", lines()) + "\n";
  }

  List<String> lines() {
    var lines = new ArrayList<String>();
    TerminalSize size = terminal.getTerminalSize();
    for (int row = 0; row < size.getRows(); row++) {
      lines.add(line(row, size.getColumns()).stripTrailing());
    }
    return lines;
  }

  private String line(int row, int columns) {
    var line = new StringBuilder();
    for (int column = 0; column < columns; column++) {
      TextCharacter cell = terminal.getCharacter(column, row);
      line.append(cell.getCharacterString());
      column += cell.isDoubleWidth() ? 1 : 0;
    }
    return line.toString();
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
    int column = lines().get(row).indexOf(text);
    return terminal.getCharacter(column, row).getModifiers().contains(SGR.REVERSE);
  }
}
