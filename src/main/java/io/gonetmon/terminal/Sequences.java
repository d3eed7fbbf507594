package io.gonetmon.terminal;

import io.gonetmon.terminal.Key.Modifier;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the control sequences mean that terminals send for keys and for the mouse. */
final class Sequences {
  private static final Map<Character, Key.Name> FINALS =
      Map.ofEntries(
          Map.entry('A', Key.Name.UP),
          Map.entry('B', Key.Name.DOWN),
          Map.entry('C', Key.Name.RIGHT),
          Map.entry('D', Key.Name.LEFT),
          Map.entry('F', Key.Name.END),
          Map.entry('H', Key.Name.HOME),
          Map.entry('M', Key.Name.ENTER),
          Map.entry('P', Key.Name.F1),
          Map.entry('Q', Key.Name.F2),
          Map.entry('R', Key.Name.F3),
          Map.entry('S', Key.Name.F4),
          Map.entry('Z', Key.Name.TAB));

  private static final Map<Integer, Key.Name> NUMBERS =
      Map.ofEntries(
          Map.entry(1, Key.Name.HOME),
          Map.entry(2, Key.Name.INSERT),
          Map.entry(3, Key.Name.DELETE),
          Map.entry(4, Key.Name.END),
          Map.entry(5, Key.Name.PAGE_UP),
          Map.entry(6, Key.Name.PAGE_DOWN),
          Map.entry(7, Key.Name.HOME),
          Map.entry(8, Key.Name.END),
          Map.entry(11, Key.Name.F1),
          Map.entry(12, Key.Name.F2),
          Map.entry(13, Key.Name.F3),
          Map.entry(14, Key.Name.F4),
          Map.entry(15, Key.Name.F5),
          Map.entry(17, Key.Name.F6),
          Map.entry(18, Key.Name.F7),
          Map.entry(19, Key.Name.F8),
          Map.entry(20, Key.Name.F9),
          Map.entry(21, Key.Name.F10),
          Map.entry(23, Key.Name.F11),
          Map.entry(24, Key.Name.F12));

  private static final Key.Name[] CONSOLE = {
    Key.Name.F1, Key.Name.F2, Key.Name.F3, Key.Name.F4, Key.Name.F5
  };

  private static final List<Mouse.Button> BUTTONS = List.of(Mouse.Button.values());

  private static final int SHIFT = 4;
  private static final int ALT = 8;
  private static final int CTRL = 16;
  private static final int MOTION = 32;
  private static final int WHEEL = 64;

  private Sequences() {}

  /** Of {@code ESC [}, parameters, and a last character. */
  static Optional<Input> control(String parameters, char last) {
    if (parameters.startsWith("<")) {
      return mouse(numbers(parameters.substring(1)), last == 'm');
    }
    List<Integer> numbers = numbers(parameters);
    Key.Name name = last == '~' ? NUMBERS.get(number(numbers, 0)) : FINALS.get(last);
    Set<Modifier> held = last == 'Z' ? Set.of(Modifier.SHIFT) : modifiers(number(numbers, 1));
    return Optional.ofNullable(name).map(known -> new Key.Named(known, held));
  }

  /** Of {@code ESC O} and a character. */
  static Optional<Input> application(char last) {
    return Optional.ofNullable(FINALS.get(last)).map(name -> new Key.Named(name, Set.of()));
  }

  /** Of {@code ESC [ [} and a character: a function key of the Linux console. */
  static Optional<Input> console(char last) {
    int key = last - 'A';
    return key >= 0 && key < CONSOLE.length
        ? Optional.of(new Key.Named(CONSOLE[key], Set.of()))
        : Optional.empty();
  }

  /** Of {@code ESC [ M} and three characters, as terminals report that do not know SGR. */
  static Optional<Input> oldMouse(int code, int column, int row) {
    boolean released = (code & (WHEEL | MOTION)) == 0 && (code & 3) == 3;
    return mouse(List.of(code, column, row), released);
  }

  private static Optional<Input> mouse(List<Integer> numbers, boolean released) {
    if (numbers.size() != 3 || numbers.contains(-1)) {
      return Optional.empty();
    }
    int code = numbers.get(0);
    Mouse.Button button = (code & WHEEL) == 0 ? BUTTONS.get(code & 3) : Mouse.Button.NONE;
    return action(code, released)
        .map(
            action ->
                new Mouse(
                    action,
                    button,
                    Math.max(0, numbers.get(1) - 1),
                    Math.max(0, numbers.get(2) - 1),
                    mouseModifiers(code)));
  }

  private static Optional<Mouse.Action> action(int code, boolean released) {
    if ((code & WHEEL) != 0) {
      return switch (code & 3) {
        case 0 -> Optional.of(Mouse.Action.WHEEL_UP);
        case 1 -> Optional.of(Mouse.Action.WHEEL_DOWN);
        default -> Optional.empty();
      };
    }
    if (released) {
      return Optional.of(Mouse.Action.RELEASE);
    }
    return Optional.of((code & MOTION) != 0 ? Mouse.Action.DRAG : Mouse.Action.PRESS);
  }

  private static Set<Modifier> mouseModifiers(int code) {
    return modifiers(
        1
            + ((code & SHIFT) != 0 ? 1 : 0)
            + ((code & ALT) != 0 ? 2 : 0)
            + ((code & CTRL) != 0 ? 4 : 0));
  }

  /** As xterm counts them: 1 and a bit for each. */
  private static Set<Modifier> modifiers(int code) {
    var held = EnumSet.noneOf(Modifier.class);
    for (Modifier each : Modifier.values()) {
      int bit =
          switch (each) {
            case SHIFT -> 1;
            case ALT -> 2;
            case CTRL -> 4;
          };
      if (code > 0 && ((code - 1) & bit) != 0) {
        held.add(each);
      }
    }
    return held;
  }

  private static int number(List<Integer> numbers, int index) {
    return index < numbers.size() ? numbers.get(index) : -1;
  }

  /** What is no number is -1. */
  private static List<Integer> numbers(String parameters) {
    return Stream.of(parameters.split(";", -1))
        .map(each -> each.matches("\\d{1,6}") ? Integer.parseInt(each) : -1)
        .toList();
  }
}
