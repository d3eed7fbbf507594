package io.gonetmon.dashboard;

import io.gonetmon.output.Event;
import io.gonetmon.output.Sink;
import io.gonetmon.terminal.FullScreen;
import io.gonetmon.terminal.Input;
import io.gonetmon.terminal.Key;
import io.gonetmon.terminal.Mouse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The full screen, and its keys. Confined to the sink's thread, but for {@link #restore()}.
 *
 * <p>A terminal that is gone means quit.
 */
public final class Dashboard implements Sink {
  /** How often the terminal is looked at before a snapshot is drawn without new answers. */
  static final int LOOKS = 2;

  private final FullScreen terminal;
  private final Controls controls;
  private final Answers answers;
  private final ColumnMemory columns;
  private final Export export = new Export(Path.of(""), System.getenv());

  private RunInfo run;
  private DashboardState state;
  private ScreenState screen;

  /** What is missing in other outputs. */
  private List<String> missing = List.of();

  private boolean mouse;
  private boolean stopping;
  private boolean gone;
  private boolean changed = true;
  private int looksToDraw;

  Dashboard(FullScreen terminal, RunInfo run, ColumnMemory columns, Controls controls) {
    this.terminal = terminal;
    this.run = run;
    this.controls = controls;
    this.answers = new Answers(controls.ask());
    this.state = DashboardState.before(run.alert());
    this.columns = columns;
    this.screen = ScreenState.FIRST.hiding(columns.read());
  }

  /** Takes over the terminal on standard input and output, and draws. */
  public static Dashboard open(RunInfo run, Preferences preferences, Controls controls)
      throws IOException {
    FullScreen terminal = FullScreen.open(preferences.theme(), preferences.tints());
    try {
      var dashboard = new Dashboard(terminal, run, ColumnMemory.of(System.getenv()), controls);
      dashboard.mouse(preferences.mouse());
      dashboard.idle();
      return dashboard;
    } catch (RuntimeException e) {
      terminal.restore();
      throw e;
    }
  }

  private void mouse(boolean on) throws IOException {
    mouse = on;
    terminal.mouse(on);
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
  public void begin(Runnable wake) {
    terminal.watch(wake);
  }

  @Override
  public boolean staysOpen() {
    return true;
  }

  @Override
  public void show(Event event) {
    if (event instanceof Event.Listing listing) {
      listing.answers().forEach(answers::take);
    } else {
      state = state.with(event);
    }
    if (event instanceof Event.Snapshot || event instanceof Event.Summary) {
      missing = controls.missing().get();
    }
    // The answers of the same moment follow, and both are drawn at once.
    looksToDraw = event instanceof Event.Snapshot ? LOOKS : 1;
  }

  @Override
  public void idle() {
    if (gone) {
      return;
    }
    try {
      readInput();
      changed |= terminal.resize() || isTimeToDraw();
      if (changed) {
        Composition composition = composition();
        answers.ask(composition.queries());
        terminal.draw(canvas -> Renderer.draw(canvas, composition));
        changed = false;
      }
    } catch (IOException terminalGone) {
      gone = true;
      stop();
    }
  }

  private boolean isTimeToDraw() {
    if (looksToDraw == 0) {
      return false;
    }
    looksToDraw--;
    return looksToDraw == 0;
  }

  private void readInput() throws IOException {
    for (var input = terminal.poll(); input.isPresent(); input = terminal.poll()) {
      changed = true;
      take(input.get());
    }
  }

  private void take(Input input) throws IOException {
    if (input instanceof Mouse pointed) {
      screen = new Pointing(composition(), terminal.glyphs()).take(pointed);
    } else if (screen.overlay() instanceof Overlay.Packets typed) {
      type(input, typed);
    } else if (screen.overlay() instanceof Overlay.Copying) {
      choose(input, this::copy);
    } else if (screen.overlay() instanceof Overlay.Exporting) {
      choose(input, letter -> export.write(composition(), letter));
    } else {
      press(input);
    }
  }

  private void press(Input input) throws IOException {
    boolean typing =
        screen.overlay() instanceof Overlay.Prompt || screen.overlay() instanceof Overlay.Clock;
    Optional<Command> command =
        input instanceof Key key && !typing ? run.keys().command(key) : Optional.empty();
    Set<String> hidden = screen.hidden();
    screen = new Navigation(composition()).take(input);
    if (!hidden.equals(screen.hidden())) {
      columns.write(screen.hidden());
    }
    if (command.isPresent()) {
      apply(command.get());
    }
  }

  private void type(Input input, Overlay.Packets typed) {
    if (input instanceof Key.Named key && key.name() == Key.Name.ESCAPE) {
      screen = screen.with(Overlay.NONE);
    } else if (input instanceof Key.Named key && key.name() == Key.Name.ENTER) {
      watch(new PacketTyping(typed.input()).filter(run.filter()));
    } else {
      typed.input().with(input).ifPresent(text -> screen = screen.with(new Overlay.Packets(text)));
    }
  }

  private void watch(String filter) {
    String refusal =
        run.live() ? controls.watch().apply(filter) : "A file is read with one filter only.";
    if (refusal.isEmpty()) {
      run = run.watching(filter);
    }
    tell(refusal.isEmpty() ? "watching " + filter : refusal);
  }

  /** What a letter does, as a sentence; another key does nothing. */
  private interface Letters {
    String chosen(char letter) throws IOException;
  }

  private void choose(Input input, Letters letters) throws IOException {
    boolean isLetter = input instanceof Key.Typed typed && typed.modifiers().isEmpty();
    screen = screen.with(Overlay.NONE);
    if (isLetter) {
      tell(letters.chosen(((Key.Typed) input).character()));
    }
  }

  private String copy(char letter) throws IOException {
    Optional<String> text = new CopyText(composition().model()).of(letter);
    if (text.isEmpty()) {
      return "There is nothing like that about this row.";
    }
    return terminal.copy(text.get()) ? "copied: " + text.get() : "It is too long to be copied.";
  }

  /** What concerns the terminal itself, or the run. */
  private void apply(Command command) throws IOException {
    switch (command) {
      case QUIT -> stop();
      case REDRAW -> terminal.invalidate();
      case THEME -> {
        terminal.theme(terminal.theme().next());
        tell("theme " + terminal.theme().word());
      }
      case MOUSE -> {
        mouse(!mouse);
        tell(mouse ? "mouse on" : "mouse off: the terminal selects text");
      }
      default -> {
        // The screen's state has changed, which is all.
      }
    }
  }

  private void tell(String sentence) {
    screen = screen.with(new Overlay.Message(sentence));
  }

  private Composition composition() {
    var model = new ViewModel(run, state, screen, answers, missing, Optional.empty(), stopping);
    return Composition.of(model, terminal.area());
  }

  private void stop() {
    if (!stopping) {
      stopping = true;
      controls.quit().run();
    }
  }

  /**
   * Gives the terminal back at once, whatever the sink's thread is doing; for the end of the
   * program. May be called by any thread, any number of times, before or after {@link #close()}.
   */
  public void restore() {
    terminal.restore();
  }

  @Override
  public void close() {
    gone = true;
    terminal.close();
  }
}
