package io.gonetmon.terminal;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.terminal.virtual.DefaultVirtualTerminal;
import io.gonetmon.terminal.colour.Depth;
import io.gonetmon.terminal.tty.Clipboard;
import io.gonetmon.terminal.tty.Device;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A full screen without a terminal: it is typed on by the test, and read back as text. */
public final class VirtualScreen {
  private final DefaultVirtualTerminal terminal;
  private final Typed typed = new Typed();
  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  private final FullScreen screen;
  private long nanoTime;

  public VirtualScreen(int columns, int rows, Glyphs glyphs) {
    this(columns, rows, glyphs, new Colours(Theme.DARK, true, Tints.NONE, Depth.ANSI));
  }

  VirtualScreen(int columns, int rows, Glyphs glyphs, Colours colours) {
    terminal = new DefaultVirtualTerminal(new TerminalSize(columns, rows));
    var clipboard = new Clipboard(false, false);
    try {
      var device = new Device(terminal, typed, sent, this::nanoTime, onInput -> {}, () -> {});
      screen = new FullScreen(device, colours, glyphs, clipboard);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** At each look it is so much later that a key is told from the sequence that it could begin. */
  private long nanoTime() {
    nanoTime += InputDecoder.ESCAPE_NANOS;
    return nanoTime;
  }

  public FullScreen screen() {
    return screen;
  }

  public void press(Key.Name key) {
    type(
        switch (key) {
          case UP -> "\033[A";
          case DOWN -> "\033[B";
          case RIGHT -> "\033[C";
          case LEFT -> "\033[D";
          case PAGE_UP -> "\033[5~";
          case PAGE_DOWN -> "\033[6~";
          case HOME -> "\033[H";
          case END -> "\033[F";
          case ENTER -> "\r";
          case ESCAPE -> "\033";
          case TAB -> "\t";
          case BACKSPACE -> "\177";
          case INSERT -> "\033[2~";
          case DELETE -> "\033[3~";
          case F1 -> "\033OP";
          case F2 -> "\033OQ";
          case F3 -> "\033OR";
          case F4 -> "\033OS";
          case F5 -> "\033[15~";
          case F6 -> "\033[17~";
          case F7 -> "\033[18~";
          case F8 -> "\033[19~";
          case F9 -> "\033[20~";
          case F10 -> "\033[21~";
          case F11 -> "\033[23~";
          case F12 -> "\033[24~";
        });
  }

  public void type(char character) {
    type(String.valueOf(character));
  }

  /** Sends what a terminal sends, escape sequences too. */
  public void type(String bytes) {
    typed.add(bytes);
  }

  /** Clicks on a cell, counted from 0. */
  public void click(int column, int row) {
    String cell = (column + 1) + ";" + (row + 1);
    type("\033[<0;" + cell + "M\033[<0;" + cell + "m");
  }

  public void endInput() {
    typed.end();
  }

  /** The control sequences that were sent besides the drawing. */
  public String sent() {
    return sent.toString(StandardCharsets.US_ASCII);
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

  /** The colours that cells stand on. */
  Set<String> backgrounds() {
    var all = new TreeSet<String>();
    TerminalSize size = terminal.getTerminalSize();
    for (int row = 0; row < size.getRows(); row++) {
      for (int column = 0; column < size.getColumns(); column++) {
        all.add(terminal.getCharacter(column, row).getBackgroundColor().toString());
      }
    }
    return all;
  }
}
