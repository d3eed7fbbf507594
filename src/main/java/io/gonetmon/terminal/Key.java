package io.gonetmon.terminal;

import java.util.Set;

/** A key that was pressed, with the modifiers that were held. */
public sealed interface Key extends Input {

  /** The modifiers that were held, as far as the terminal reports them. */
  Set<Modifier> modifiers();

  /** A key that types a character; of Ctrl+L, that is {@code l}. */
  record Typed(char character, Set<Modifier> modifiers) implements Key {
    public Typed {
      modifiers = Set.copyOf(modifiers);
    }
  }

  /** A key that has a name instead. */
  record Named(Name name, Set<Modifier> modifiers) implements Key {
    public Named {
      modifiers = Set.copyOf(modifiers);
    }
  }

  /** A key held down while another one is pressed; of a typed character, Shift is a part. */
  enum Modifier {
    SHIFT,
    CTRL,
    ALT
  }

  /** What is printed on a key that types no character. */
  enum Name {
    UP,
    DOWN,
    LEFT,
    RIGHT,
    PAGE_UP,
    PAGE_DOWN,
    HOME,
    END,
    ENTER,
    ESCAPE,
    TAB,
    BACKSPACE,
    INSERT,
    DELETE,
    F1,
    F2,
    F3,
    F4,
    F5,
    F6,
    F7,
    F8,
    F9,
    F10,
    F11,
    F12
  }
}
