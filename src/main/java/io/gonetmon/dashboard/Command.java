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
  OPEN,
  BACK,
  SCOPE,
  SORT,
  FREEZE,
  HELP,
  REDRAW,
  QUIT;

  static Optional<Command> of(Key key) {
    if (key.modifiers().contains(Key.Modifier.ALT)) {
      return Optional.empty();
    }
    if (key instanceof Key.Named named) {
      return Optional.of(named(named.name()));
    }
    return key instanceof Key.Typed typed ? typed(typed) : Optional.empty();
  }

  private static Command named(Key.Name name) {
    return switch (name) {
      case UP -> UP;
      case DOWN -> DOWN;
      case PAGE_UP -> PAGE_UP;
      case PAGE_DOWN -> PAGE_DOWN;
      case HOME -> FIRST;
      case END -> LAST;
      case ENTER -> OPEN;
      case ESCAPE, BACKSPACE -> BACK;
      case F1 -> HELP;
    };
  }

  private static Optional<Command> typed(Key.Typed key) {
    return Optional.ofNullable(
        key.modifiers().contains(Key.Modifier.CTRL)
            ? control(key.character())
            : letter(key.character()));
  }

  private static Command control(char letter) {
    return letter == 'l' ? REDRAW : null;
  }

  private static Command letter(char letter) {
    return switch (letter) {
      case 'k' -> UP;
      case 'j' -> DOWN;
      case 'g' -> FIRST;
      case 'G' -> LAST;
      case 'w' -> SCOPE;
      case 's' -> SORT;
      case ' ' -> FREEZE;
      case '?', 'h' -> HELP;
      case 'r' -> REDRAW;
      case 'q' -> QUIT;
      default -> null;
    };
  }
}
