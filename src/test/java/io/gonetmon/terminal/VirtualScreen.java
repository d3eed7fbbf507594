package io.gonetmon.terminal;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import com.googlecode.lanterna.terminal.virtual.DefaultVirtualTerminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A full screen without a terminal: it is typed on by the test, and read back as text. */
public final class VirtualScreen {
  private final DefaultVirtualTerminal terminal;
  private final FullScreen screen;

  public VirtualScreen(int columns, int rows, Glyphs glyphs) {
    terminal = new DefaultVirtualTerminal(new TerminalSize(columns, rows));
    try {
      screen = new FullScreen(terminal, new Theme(true), glyphs, () -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public FullScreen screen() {
    return screen;
  }

  public void press(Key.Name key) {
    press(
        new KeyStroke(
            switch (key) {
              case UP -> KeyType.ArrowUp;
              case DOWN -> KeyType.ArrowDown;
              case PAGE_UP -> KeyType.PageUp;
              case PAGE_DOWN -> KeyType.PageDown;
              case HOME -> KeyType.Home;
              case END -> KeyType.End;
              case ENTER -> KeyType.Enter;
              case ESCAPE -> KeyType.Escape;
              case BACKSPACE -> KeyType.Backspace;
              case F1 -> KeyType.F1;
            }));
  }

  public void type(char character) {
    press(new KeyStroke(character, false, false));
  }

  public void endInput() {
    press(new KeyStroke(KeyType.EOF));
  }

  void press(KeyStroke key) {
    terminal.addInput(key);
  }

  public void resize(int columns, int rows) {
    terminal.setTerminalSize(new TerminalSize(columns, rows));
  }

  /** What is on the screen, without blanks at the ends of lines. */
  public List<String> lines() {
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

  public boolean isReversed(int column, int row) {
    return terminal.getCharacter(column, row).getModifiers().contains(SGR.REVERSE);
  }
}
