package io.gonetmon.terminal;

import com.googlecode.lanterna.screen.Screen;
import com.googlecode.lanterna.screen.TerminalScreen;
import com.googlecode.lanterna.terminal.Terminal;
import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A terminal taken over as a whole, to draw on and to read keys from. Confined to one thread, but
 * for {@link #restore()}.
 */
public final class FullScreen implements Closeable {
  private final Terminal terminal;
  private final Runnable restore;
  private final KeyReader keys;
  private final Screen screen;
  private final Canvas canvas;

  private Screen.RefreshType refresh = Screen.RefreshType.COMPLETE;

  FullScreen(Terminal terminal, Theme theme, Glyphs glyphs, Runnable restore) throws IOException {
    this.terminal = terminal;
    this.restore = restore;
    this.keys = new KeyReader(terminal);
    this.screen = new TerminalScreen(terminal);
    this.canvas = new Canvas(screen, theme, glyphs);
    screen.setCursorPosition(null);
    screen.startScreen();
  }

  /** Takes over the terminal on standard input and output: from here on it must be restored. */
  public static FullScreen open() throws IOException {
    Map<String, String> environment = System.getenv();
    boolean colour = environment.getOrDefault("NO_COLOR", "").isEmpty();
    Glyphs glyphs = Glyphs.of(Tty.charset(environment));
    Tty tty = Tty.open(environment, colour);
    try {
      return new FullScreen(tty, new Theme(colour), glyphs, tty::restore);
    } catch (IOException | RuntimeException e) {
      tty.restore();
      throw e;
    }
  }

  /** Whether standard input and output are a terminal that can show a full screen. */
  public static boolean available() {
    return Tty.available(System.getenv());
  }

  /** Whether standard output is a terminal, if only one that understands plain escape sequences. */
  public static boolean isOutput() {
    return Tty.isOutput();
  }

  /** All of the screen, as it was at the last {@link #resize()}. */
  public Area area() {
    return canvas.area();
  }

  /**
   * Returns the next key that is waiting, without waiting for one.
   *
   * @throws IOException when the terminal is gone, or its input has ended
   */
  public Optional<Key> pollKey() throws IOException {
    return keys.poll();
  }

  /** Adapts to the terminal's size, and returns whether it has changed. */
  public boolean resize() throws IOException {
    terminal.getTerminalSize();
    boolean changed = screen.doResizeIfNecessary() != null;
    if (changed) {
      invalidate();
    }
    return changed;
  }

  /** Makes the next drawing send every cell, not only those that have changed. */
  public void invalidate() {
    refresh = Screen.RefreshType.COMPLETE;
  }

  /** Shows what {@code content} draws, on an empty screen. */
  public void draw(Consumer<Canvas> content) throws IOException {
    screen.clear();
    content.accept(canvas);
    screen.refresh(refresh);
    refresh = Screen.RefreshType.DELTA;
  }

  /**
   * Gives the terminal back at once, whatever its thread is doing. May be called by any thread, any
   * number of times, before or after {@link #close()}.
   */
  public void restore() {
    restore.run();
  }

  /** Gives the terminal back; one that is gone takes nothing back. */
  @Override
  public void close() {
    try {
      screen.stopScreen();
      terminal.close();
    } catch (IOException terminalGone) {
      // Nothing is left to clear, and restoring needs no answer.
    } finally {
      restore();
    }
  }
}
