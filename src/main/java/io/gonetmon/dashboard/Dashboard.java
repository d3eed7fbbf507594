package io.gonetmon.dashboard;

import io.gonetmon.model.Event;
import io.gonetmon.output.Sink;
import io.gonetmon.terminal.FullScreen;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The full screen, and its keys. Confined to the display thread, but for {@link #restore()}.
 *
 * <p>A terminal that is gone means quit.
 */
public final class Dashboard implements Sink {
  private final FullScreen screen;
  private final RunInfo run;
  private final Runnable quit;

  private DashboardState live;
  private Optional<DashboardState> frozen = Optional.empty();
  private View view = View.FIRST;
  private boolean stopping;
  private boolean gone;
  private boolean changed = true;

  Dashboard(FullScreen screen, RunInfo run, Runnable quit) {
    this.screen = screen;
    this.run = run;
    this.quit = quit;
    this.live = DashboardState.before(run.alert());
  }

  /**
   * Takes over the terminal on standard input and output, and draws.
   *
   * @param quit called once, when the operator asks for the end
   */
  public static Dashboard open(RunInfo run, Runnable quit) throws IOException {
    FullScreen screen = FullScreen.open();
    try {
      var dashboard = new Dashboard(screen, run, quit);
      dashboard.idle();
      return dashboard;
    } catch (RuntimeException e) {
      screen.restore();
      throw e;
    }
  }

  /** Whether standard input and output are a terminal that can show a full screen. */
  public static boolean available() {
    return FullScreen.available();
  }

  /** Whether standard output is a terminal, if only one that understands plain escape sequences. */
  public static boolean isOutput() {
    return FullScreen.isOutput();
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
      changed |= screen.resize();
      if (changed) {
        draw();
      }
    } catch (IOException terminalGone) {
      gone = true;
      stop();
    }
  }

  private void readKeys() throws IOException {
    for (var key = screen.pollKey(); key.isPresent(); key = screen.pollKey()) {
      key.flatMap(Command::of).ifPresent(this::apply);
    }
  }

  private void apply(Command command) {
    changed = true;
    switch (command) {
      case QUIT -> stop();
      case REDRAW -> screen.invalidate();
      case FREEZE -> frozen = frozen.isPresent() ? Optional.empty() : Optional.of(live);
      default -> view = Renderer.navigation(screen.area(), viewModel()).apply(command, view);
    }
  }

  private void stop() {
    if (!stopping) {
      stopping = true;
      quit.run();
    }
  }

  private void draw() throws IOException {
    screen.draw(canvas -> Renderer.draw(canvas, viewModel()));
    changed = false;
  }

  private ViewModel viewModel() {
    boolean alert = live.watchdog().alert();
    OptionalLong missed =
        frozen
            .map(then -> OptionalLong.of(live.windows() - then.windows()))
            .orElse(OptionalLong.empty());
    return ViewModel.of(run, frozen.orElse(live), view, alert, missed, stopping);
  }

  /**
   * Gives the terminal back at once, whatever the display thread is doing; for the end of the
   * program. May be called by any thread, any number of times, before or after {@link #close()}.
   */
  public void restore() {
    screen.restore();
  }

  @Override
  public void close() {
    gone = true;
    screen.close();
  }
}
