package io.gonetmon.dashboard;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import com.googlecode.lanterna.screen.Screen;
import com.googlecode.lanterna.screen.TerminalScreen;
import com.googlecode.lanterna.terminal.Terminal;
import io.gonetmon.model.Event;
import io.gonetmon.output.Sink;
import io.gonetmon.terminal.Canvas;
import io.gonetmon.terminal.Glyphs;
import io.gonetmon.terminal.Theme;
import io.gonetmon.terminal.Tty;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The full screen, and its keys. Confined to the display thread, but for {@link #restore()}.
 *
 * <p>A terminal that is gone is taken for a wish to quit.
 */
public final class Dashboard implements Sink {
  private final Terminal terminal;
  private final Screen screen;
  private final Canvas canvas;
  private final RunInfo heading;
  private final Runnable quit;
  private final Runnable restore;

  private DashboardState live;
  private Optional<DashboardState> frozen = Optional.empty();
  private View view = View.FIRST;
  private boolean stopping;
  private boolean gone;
  private boolean changed = true;
  private Screen.RefreshType refresh = Screen.RefreshType.COMPLETE;

  /** For a terminal of any kind. */
  Dashboard(Terminal terminal, Theme theme, Glyphs glyphs, RunInfo heading, Runnable quit)
      throws IOException {
    this(terminal, theme, glyphs, heading, quit, () -> {});
  }

  private Dashboard(
      Terminal terminal,
      Theme theme,
      Glyphs glyphs,
      RunInfo heading,
      Runnable quit,
      Runnable restore)
      throws IOException {
    this.terminal = terminal;
    this.heading = heading;
    this.quit = quit;
    this.restore = restore;
    this.live = DashboardState.before(heading.alert());
    this.screen = new TerminalScreen(terminal);
    this.canvas = new Canvas(screen, theme, glyphs);
    screen.setCursorPosition(null);
    screen.startScreen();
  }

  /**
   * Takes over the terminal on standard input and output, and draws.
   *
   * @param quit called once, when the operator asks for the end
   */
  public static Dashboard open(RunInfo heading, Runnable quit) throws IOException {
    Map<String, String> environment = System.getenv();
    boolean colour = environment.getOrDefault("NO_COLOR", "").isEmpty();
    Tty tty = Tty.open(environment, colour);
    try {
      Glyphs glyphs = Glyphs.of(Tty.charset(environment));
      var dashboard = new Dashboard(tty, new Theme(colour), glyphs, heading, quit, tty::restore);
      dashboard.idle();
      return dashboard;
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

  @Override
  public void show(Event event) {
    live = live.with(event);
    changed = true;
  }

  @Override
  public void idle() {
    if (gone) {
      return;
    }
    try {
      readKeys();
      resize();
      if (changed) {
        draw();
      }
    } catch (IOException terminalGone) {
      gone = true;
      stop();
    }
  }

  private void readKeys() throws IOException {
    for (KeyStroke key = terminal.pollInput(); key != null; key = terminal.pollInput()) {
      if (key.getKeyType() == KeyType.EOF) {
        throw new IOException("end of input");
      }
      Command.of(key).ifPresent(this::apply);
    }
  }

  private void apply(Command command) {
    changed = true;
    switch (command) {
      case QUIT -> stop();
      case REDRAW -> refresh = Screen.RefreshType.COMPLETE;
      case FREEZE -> frozen = frozen.isPresent() ? Optional.empty() : Optional.of(live);
      default -> view = Renderer.steering(canvas.area(), scene()).apply(command, view);
    }
  }

  private void stop() {
    if (!stopping) {
      stopping = true;
      quit.run();
    }
  }

  private void resize() throws IOException {
    terminal.getTerminalSize();
    if (screen.doResizeIfNecessary() != null) {
      refresh = Screen.RefreshType.COMPLETE;
      changed = true;
    }
  }

  private void draw() throws IOException {
    screen.clear();
    Renderer.draw(canvas, scene());
    screen.refresh(refresh);
    refresh = Screen.RefreshType.DELTA;
    changed = false;
  }

  private ViewModel scene() {
    boolean alert = live.watchdog().alert();
    OptionalLong missed =
        frozen
            .map(picture -> OptionalLong.of(live.windows() - picture.windows()))
            .orElse(OptionalLong.empty());
    return ViewModel.of(heading, frozen.orElse(live), view, alert, missed, stopping);
  }

  /**
   * Gives the terminal back at once, whatever the display thread is doing; for the end of the
   * program. May be called by any thread, any number of times, before or after {@link #close()}.
   */
  public void restore() {
    restore.run();
  }

  @Override
  public void close() {
    try {
      screen.stopScreen();
      terminal.close();
    } catch (IOException terminalGone) {
      gone = true;
    } finally {
      gone = true;
      restore();
    }
  }
}
