package io.gonetmon.terminal;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The colours of the screen. */
public enum Theme {
  /** For light text on a dark background. */
  DARK,
  /** For dark text on a light background. */
  LIGHT,
  /** On a black background of its own. */
  HIGH_CONTRAST,
  /** Without colours. */
  MONO;

  /** As an operator writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Theme> of(String word) {
    return Stream.of(values()).filter(theme -> theme.word().equals(word)).findFirst();
  }

  public Theme next() {
    return values()[(ordinal() + 1) % values().length];
  }
}
