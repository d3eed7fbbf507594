package io.gonetmon.dashboard;

import io.gonetmon.model.Event;
import io.gonetmon.model.RowQuery;
import io.gonetmon.output.Sink;
import io.gonetmon.terminal.FullScreen;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * The full screen, and its keys. Confined to the sink's thread, but for {@link #restore()}.
 *
 * <p>A terminal that is gone means quit.
 */
public final class Dashboard implements Sink {
  private final FullScreen screen;
  private final RunInfo run;
  private final Runnable quit;
  private final HostQueries queries;

  private DashboardState live;
  private Optional<FrozenState> frozen = Optional.empty();
  private View view = View.FIRST;
  private boolean stopping;
  private boolean gone;
  private boolean changed = true;

  Dashboard(FullScreen screen, RunInfo run, Runnable quit, Consumer<List<RowQuery>> ask) {
    this.screen = screen;
    this.run = run;
    this.quit = quit;
    this.queries = new HostQueries(ask);
    this.live = DashboardState.before(run.alert());
  }

  /**
   * Takes over the terminal on standard input and output, and draws.
   *
   * @param quit called once, when the operator asks for the end
   * @param ask called with the queries whose answers the screen shows from now on
   */
  public static Dashboard open(RunInfo run, Runnable quit, Consumer<List<RowQuery>> ask)
      throws IOException {
    FullScreen screen = FullScreen.open();
    try {
      var dashboard = new Dashboard(screen, run, quit, ask);
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
  public String name() {
    return "screen";
  }

  @Override
  public boolean isLive() {
    return true;
  }

  @Override
  public void show(Event event) {
    DashboardState next = live.with(event);
    if (event instanceof Event.Listing listing && HostQueries.isForAll(listing.rows().query())) {
      frozen = frozen.map(then -> then.with(live, next.hosts().orElseThrow()));
    } else {
      live = next;
    }
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
        ViewModel model = viewModel();
        ask(model);
        draw(model);
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
      case FREEZE ->
          frozen = frozen.isPresent() ? Optional.empty() : Optional.of(FrozenState.of(live));
      default -> view = Renderer.navigation(screen.area(), viewModel()).apply(command, view);
    }
  }

  private void ask(ViewModel model) {
    if (frozen.isPresent() && !frozen.get().isComplete()) {
      queries.askForAll();
    } else {
      queries.ask(view, Renderer.visibleHosts(screen.area(), model), live.hosts());
    }
  }

  private void stop() {
    if (!stopping) {
      stopping = true;
      quit.run();
    }
  }

  private void draw(ViewModel model) throws IOException {
    screen.draw(canvas -> Renderer.draw(canvas, model));
    changed = false;
  }

  private ViewModel viewModel() {
    DashboardState state = frozen.map(FrozenState::state).orElse(live);
    HostListing hosts =
        frozen
            .map(then -> then.listing(view))
            .orElseGet(() -> HostListing.of(live.hosts(), view.scope()));
    OptionalLong missed =
        frozen.isPresent()
            ? OptionalLong.of(live.windows() - state.windows())
            : OptionalLong.empty();
    return ViewModel.of(run, state, view, hosts, live.watchdog().alert(), missed, stopping);
  }

  /**
   * Gives the terminal back at once, whatever the sink's thread is doing; for the end of the
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
