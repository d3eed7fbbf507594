package io.gonetmon.terminal;

import com.googlecode.lanterna.screen.Screen;
import com.googlecode.lanterna.screen.TerminalScreen;
import io.gonetmon.terminal.colour.Background;
import io.gonetmon.terminal.tty.Clipboard;
import io.gonetmon.terminal.tty.Device;
import io.gonetmon.terminal.tty.Tty;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * A terminal taken over as a whole, to draw on and to read keys from. Confined to one thread, but
 * for {@link #restore()}.
 */
public final class FullScreen implements Closeable {
  private static final long ANSWER_NANOS = 100_000_000;
  private static final long GLANCE_NANOS = 2_000_000;

  private static final String MOUSE_ON = "\033[?1000;1002;1006h";
  private static final String MOUSE_OFF = "\033[?1006;1002;1000l";

  private final Device device;
  private final Colours colours;
  private final Clipboard clipboard;
  private final InputReader input;
  private final TerminalScreen screen;
  private final Canvas canvas;

  private Screen.RefreshType refresh = Screen.RefreshType.COMPLETE;
  private boolean mouse;
  private boolean answered;

  /** Set by the thread that saw the program go on. */
  private volatile boolean resumed;

  FullScreen(Device device, Colours colours, Glyphs glyphs, Clipboard clipboard)
      throws IOException {
    this.device = device;
    this.colours = colours;
    this.clipboard = clipboard;
    this.input = new InputReader(device.input(), device.nanoTime(), new InputDecoder(this::hear));
    this.screen = new TerminalScreen(device.terminal());
    this.canvas = new Canvas(screen, colours.pens(), glyphs);
    screen.setCursorPosition(null);
    screen.startScreen();
  }

  /**
   * Takes over the terminal on standard input and output: from here on it must be restored.
   *
   * @param theme empty for one that suits the terminal's background
   * @param tints colours that take the place of the theme's
   */
  public static FullScreen open(Optional<Theme> theme, Tints tints) throws IOException {
    Map<String, String> environment = System.getenv();
    Colours colours = Colours.of(theme, tints, environment);
    Tty tty = Tty.open(environment);
    try {
      Glyphs glyphs = Glyphs.of(Tty.charset(environment));
      Clipboard clipboard = Clipboard.of(environment);
      var screen = new FullScreen(tty.device(), colours, glyphs, clipboard);
      tty.lendWhenStopped(() -> screen.resumed = true);
      if (colours.dependOnBackground() && Background.canBeAsked(environment)) {
        screen.askForBackground();
      }
      return screen;
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

  /** Asks, and waits a short time; an answer that comes later is heard later. */
  void askForBackground() throws IOException {
    send(Background.QUESTION);
    long begin = device.nanoTime().getAsLong();
    while (!answered && device.nanoTime().getAsLong() - begin < ANSWER_NANOS) {
      input.read();
      LockSupport.parkNanos(GLANCE_NANOS);
    }
  }

  private void hear(String answer) {
    answered |= Background.isLast(answer);
    Background.of(answer).filter(colours::learn).ifPresent(known -> repaint());
  }

  private void repaint() {
    canvas.use(colours.pens());
    invalidate();
  }

  /** The characters that are drawn. */
  public Glyphs glyphs() {
    return canvas.glyphs();
  }

  /** All of the screen, as it was at the last {@link #resize()}. */
  public Area area() {
    return canvas.area();
  }

  /** The colours that are used. */
  public Theme theme() {
    return colours.theme();
  }

  /** Uses other colours from the next drawing on. */
  public void theme(Theme theme) {
    colours.choose(theme);
    repaint();
  }

  /** Whether the mouse is listened to; if so, the terminal selects no text with it. */
  public void mouse(boolean on) throws IOException {
    if (on != mouse) {
      mouse = on;
      send(on ? MOUSE_ON : MOUSE_OFF);
    }
  }

  /** Asks the terminal to put a text on its clipboard; returns false when it is too long. */
  public boolean copy(String text) throws IOException {
    Optional<String> sequence = clipboard.copy(text);
    if (sequence.isPresent()) {
      send(sequence.get());
    }
    return sequence.isPresent();
  }

  private void send(String sequence) throws IOException {
    device.sequences().write(sequence.getBytes(StandardCharsets.US_ASCII));
    device.sequences().flush();
  }

  /**
   * Returns the next key, mouse event or pasted text that is waiting, without waiting for one.
   *
   * @throws IOException when the terminal is gone, or its input has ended
   */
  public Optional<Input> poll() throws IOException {
    return input.poll();
  }

  /** Calls {@code onInput} while something waits to be polled, on any thread. */
  public void watch(Runnable onInput) {
    device.watch().accept(onInput);
  }

  /** Adapts to the terminal's size, and returns whether all must be drawn again. */
  public boolean resize() throws IOException {
    device.terminal().getTerminalSize();
    boolean changed = screen.doResizeIfNecessary() != null || resumed;
    if (resumed) {
      resumed = false;
      send(mouse ? MOUSE_ON : MOUSE_OFF);
    }
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
    canvas.clear();
    content.accept(canvas);
    screen.refresh(refresh);
    refresh = Screen.RefreshType.DELTA;
  }

  /**
   * Gives the terminal back at once, whatever its thread is doing. May be called by any thread, any
   * number of times, before or after {@link #close()}.
   */
  public void restore() {
    device.restore().run();
  }

  /** Gives the terminal back; one that is gone takes nothing back. */
  @Override
  public void close() {
    try {
      screen.stopScreen(false);
      device.terminal().close();
    } catch (IOException terminalGone) {
      // Nothing is left to clear, and restoring needs no answer.
    } finally {
      restore();
    }
  }
}
