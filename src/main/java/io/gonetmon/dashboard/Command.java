package io.gonetmon.dashboard;

import com.googlecode.lanterna.input.KeyStroke;
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

  static Optional<Command> of(KeyStroke key) {
    if (key.isAltDown()) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        switch (key.getKeyType()) {
          case ArrowUp -> UP;
          case ArrowDown -> DOWN;
          case PageUp -> PAGE_UP;
          case PageDown -> PAGE_DOWN;
          case Home -> FIRST;
          case End -> LAST;
          case Enter -> OPEN;
          case Escape, Backspace -> BACK;
          case F1 -> HELP;
          case Character -> key.isCtrlDown() ? control(key) : letter(key);
          default -> null;
        });
  }

  private static Command control(KeyStroke key) {
    return key.getCharacter() == 'l' ? REDRAW : null;
  }

  private static Command letter(KeyStroke key) {
    return switch (key.getCharacter()) {
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
