package io.gonetmon.dashboard;

import io.gonetmon.terminal.Key;
import java.util.Optional;

/** What a key asks for. */
enum Command {
  UP,
  DOWN,
  PAGE_UP,
  PAGE_DOWN,
  FIRST,
  LAST,
  END,
  OPEN,
  BACK,
  NEXT_PANE,
  PREVIOUS_PANE,
  ZOOM,
  COLUMNS,
  OTHERWISE,
  SORT,
  SORT_BACK,
  REVERSE,
  SHORTER,
  LONGER,
  EARLIER,
  MUCH_EARLIER,
  LATER,
  MUCH_LATER,
  CLOCK,
  WATCH,
  PREVIOUS_EVENT,
  NEXT_EVENT,
  PAUSE,
  FILTER,
  ALIKE,
  MOMENT,
  COPY,
  EXPORT,
  THEME,
  MOUSE,
  HELP,
  REDRAW,
  QUIT;

  static Optional<Command> of(Key key) {
    if (key.modifiers().contains(Key.Modifier.ALT)) {
      return Optional.empty();
    }
    if (key instanceof Key.Named named) {
      boolean shift = key.modifiers().contains(Key.Modifier.SHIFT);
      return Optional.ofNullable(named(named.name(), shift));
    }
    return key instanceof Key.Typed typed ? typed(typed) : Optional.empty();
  }

  private static Command named(Key.Name name, boolean shift) {
    return switch (name) {
      case UP -> UP;
      case DOWN -> DOWN;
      case LEFT -> shift ? MUCH_EARLIER : EARLIER;
      case RIGHT -> shift ? MUCH_LATER : LATER;
      case PAGE_UP -> PAGE_UP;
      case PAGE_DOWN -> PAGE_DOWN;
      case HOME -> FIRST;
      case END -> END;
      case ENTER -> OPEN;
      case ESCAPE, BACKSPACE -> BACK;
      case TAB -> shift ? PREVIOUS_PANE : NEXT_PANE;
      case F1 -> HELP;
      default -> null;
    };
  }

  private static Optional<Command> typed(Key.Typed key) {
    return Optional.ofNullable(
        key.modifiers().contains(Key.Modifier.CTRL)
            ? control(key.character())
            : letter(key.character()));
  }

  private static Command control(char letter) {
    return switch (letter) {
      case 'l' -> REDRAW;
      case 'c' -> QUIT;
      default -> null;
    };
  }

  private static Command letter(char letter) {
    return switch (letter) {
      case 'k', 'N' -> UP;
      case 'j', 'n' -> DOWN;
      case 'g' -> FIRST;
      case 'G' -> LAST;
      case 's', '>' -> SORT;
      case '<' -> SORT_BACK;
      case 'S' -> REVERSE;
      case '[' -> SHORTER;
      case ']' -> LONGER;
      case 'p' -> OTHERWISE;
      case 'z' -> ZOOM;
      case 'o' -> COLUMNS;
      case '@' -> CLOCK;
      case 'w' -> WATCH;
      case '{' -> PREVIOUS_EVENT;
      case '}' -> NEXT_EVENT;
      case '/' -> FILTER;
      case 'f' -> ALIKE;
      case 'T' -> MOMENT;
      case 'y' -> COPY;
      case 'x' -> EXPORT;
      case 't' -> THEME;
      case 'm' -> MOUSE;
      case ' ' -> PAUSE;
      case '?', 'h' -> HELP;
      case 'r' -> REDRAW;
      case 'q' -> QUIT;
      default -> null;
    };
  }
}
