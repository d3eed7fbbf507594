package io.gonetmon.terminal;

import java.util.Set;

/**
 * What was done with the mouse.
 *
 * @param column of the cell under the pointer, from 0
 * @param row of that cell, from 0
 */
public record Mouse(Action action, Button button, int column, int row, Set<Key.Modifier> modifiers)
    implements Input {
  public Mouse {
    modifiers = Set.copyOf(modifiers);
  }

  /** What was done; the pointer is followed only while a button is held. */
  public enum Action {
    PRESS,
    DRAG,
    RELEASE,
    WHEEL_UP,
    WHEEL_DOWN
  }

  /** The button that it was done with; the wheel is none. */
  public enum Button {
    LEFT,
    MIDDLE,
    RIGHT,
    NONE
  }
}
