package io.gonetmon.dashboard;

import io.gonetmon.terminal.Input;
import io.gonetmon.terminal.Key;
import io.gonetmon.terminal.KeyName;
import io.gonetmon.terminal.TextInput;
import io.gonetmon.where.Condition;
import java.util.HashSet;
import java.util.Optional;

/** What keys change of what the operator sees, as a pure function of what is on the screen. */
record Navigation(Composition composition) {
  private static final int MANY = 10;

  /** What a key or a paste leads to. */
  ScreenState take(Input input) {
    if (screen().overlay() instanceof Overlay.Prompt typed) {
      return new FilterTyping(screen(), typed).take(input);
    }
    if (screen().overlay() instanceof Overlay.Clock clock) {
      return new ClockTyping(composition, clock).take(input);
    }
    return input instanceof Key key ? press(key) : screen();
  }

  private ScreenState press(Key key) {
    Optional<View> view = view(key);
    if (view.isPresent()) {
      return clear().with(position().to(view.get()));
    }
    Optional<Command> command = keys().command(key);
    if (command.isEmpty()) {
      return screen()
          .with(
              new Overlay.Message(
                  "no key " + KeyName.of(key) + "; " + keys().label("?") + " lists them"));
    }
    if (screen().overlay() instanceof Overlay.Columns columns) {
      return inColumns(command.get(), columns.at());
    }
    return screen().overlay() instanceof Overlay.Help help
        ? inHelp(command.get(), help)
        : apply(command.get());
  }

  private static Optional<View> view(Key key) {
    return key instanceof Key.Typed typed && typed.modifiers().isEmpty()
        ? View.of(typed.character())
        : Optional.empty();
  }

  private KeyBindings keys() {
    return composition.model().run().keys();
  }

  private ScreenState screen() {
    return composition.model().screen();
  }

  private Position position() {
    return screen().position();
  }

  /** Without what lies over the page. */
  private ScreenState clear() {
    return screen().with(Overlay.NONE);
  }

  private ScreenState inHelp(Command command, Overlay.Help help) {
    return switch (command) {
      case UP, PAGE_UP -> screen().with(new Overlay.Help(Math.max(0, help.scrolled() - 1)));
      case DOWN, PAGE_DOWN -> {
        int last = HelpPanel.lines(position().view());
        yield screen().with(new Overlay.Help(Math.min(last, help.scrolled() + 1)));
      }
      case BACK, HELP, OPEN -> clear();
      default -> apply(command);
    };
  }

  private ScreenState inColumns(Command command, int at) {
    int last = RowColumn.optional().size() - 1;
    return switch (command) {
      case UP -> screen().with(new Overlay.Columns(Math.max(0, at - 1)));
      case DOWN -> screen().with(new Overlay.Columns(Math.min(last, at + 1)));
      case PAUSE, OPEN -> toggled(RowColumn.optional().get(at));
      case BACK, COLUMNS -> clear();
      default -> apply(command);
    };
  }

  private ScreenState toggled(String title) {
    var hidden = new HashSet<>(screen().hidden());
    if (!hidden.remove(title)) {
      hidden.add(title);
    }
    return screen().hiding(hidden);
  }

  ScreenState apply(Command command) {
    return switch (command) {
      case END ->
          composition.model().isLive() ? lists().apply(Command.LAST) : clear().with(time().live());
      case BACK -> back();
      case COLUMNS -> screen().with(new Overlay.Columns(0));
      case OTHERWISE ->
          composition
              .model()
              .page()
              .otherwise()
              .map(other -> clear().with(position().instead(other)))
              .orElse(clear());
      case SHORTER -> clear().with(screen().times().with(screen().times().range().shorter()));
      case LONGER -> clear().with(screen().times().with(screen().times().range().longer()));
      case EARLIER -> clear().with(time().moved(-1));
      case MUCH_EARLIER -> clear().with(time().moved(-MANY));
      case LATER -> clear().with(time().moved(1));
      case MUCH_LATER -> clear().with(time().moved(MANY));
      case CLOCK -> screen().with(new Overlay.Clock(TextInput.EMPTY));
      case WATCH -> screen().with(new Overlay.Packets(TextInput.EMPTY));
      case PREVIOUS_EVENT -> event(false);
      case NEXT_EVENT -> event(true);
      case PAUSE -> clear().with(composition.model().isLive() ? time().paused() : time().live());
      case FILTER -> prompt();
      case ALIKE -> alike();
      case MOMENT -> moment();
      case COPY -> screen().with(new Overlay.Copying());
      case EXPORT -> screen().with(new Overlay.Exporting());
      case HELP -> screen().with(new Overlay.Help(0));
      case REDRAW, QUIT, THEME, MOUSE -> clear();
      default -> lists().apply(command);
    };
  }

  private Lists lists() {
    return new Lists(composition);
  }

  private TimeTravel time() {
    return new TimeTravel(composition);
  }

  private ScreenState event(boolean later) {
    Times found = time().event(later);
    return found.equals(screen().times())
        ? screen()
            .with(
                new Overlay.Message(
                    "no " + (later ? "later" : "earlier") + " alert or error spike"))
        : clear().with(found);
  }

  /** Only those like the selected row. */
  private ScreenState alike() {
    return selected()
        .flatMap(row -> row.pane().condition(composition.model(), row.key()))
        .map(where -> clear().with(screen().filter().with(where).remembering(where.text())))
        .orElse(clear());
  }

  /** The time of the selected exchange. */
  private ScreenState moment() {
    return selected()
        .flatMap(row -> row.pane().exchange(composition.model(), row.key()))
        .map(Exchanged::end)
        .map(at -> clear().with(time().to(at)))
        .orElse(clear());
  }

  private Optional<Selected> selected() {
    return Selected.in(composition.model());
  }

  private ScreenState prompt() {
    String text = screen().where().text();
    return screen().with(new Overlay.Prompt(TextInput.of(text), 0, screen().where()));
  }

  private ScreenState back() {
    if (!(screen().overlay() instanceof Overlay.None)) {
      return clear();
    }
    if (position().zoomed().isPresent()) {
      return screen().with(position().zoomed(Optional.empty()));
    }
    if (position().trail().size() > 1) {
      return screen().with(position().up());
    }
    if (!composition.model().isLive()) {
      return clear().with(time().live());
    }
    return screen().filter().isNone()
        ? lists().apply(Command.FIRST)
        : clear().with(screen().filter().with(Condition.ALL));
  }
}
