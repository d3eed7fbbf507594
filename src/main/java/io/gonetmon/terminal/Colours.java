package io.gonetmon.terminal;

import io.gonetmon.terminal.colour.Background;
import io.gonetmon.terminal.colour.Depth;
import io.gonetmon.terminal.colour.Rgb;
import java.util.Map;
import java.util.Optional;

/**
 * The theme in use, and what is known of the terminal that it must suit. Confined to the sink's
 * thread.
 */
final class Colours {
  private final Tints tints;
  private final Depth depth;
  private Theme theme;
  private boolean chosen;
  private Optional<Rgb> background = Optional.empty();

  Colours(Theme theme, boolean chosen, Tints tints, Depth depth) {
    this.tints = tints;
    this.theme = theme;
    this.chosen = chosen;
    this.depth = depth;
  }

  /** What was asked for, else what the environment says. */
  static Colours of(Optional<Theme> asked, Tints tints, Map<String, String> environment) {
    Depth depth = Depth.of(environment);
    boolean coloured = environment.getOrDefault("NO_COLOR", "").isEmpty();
    if (asked.isPresent() || !coloured) {
      return new Colours(asked.orElse(Theme.MONO), true, tints, depth);
    }
    Theme theme = Background.isLight(environment) ? Theme.LIGHT : Theme.DARK;
    return new Colours(theme, false, tints, depth);
  }

  /** Whether they would be others on another background. */
  boolean dependOnBackground() {
    return theme == Theme.DARK || theme == Theme.LIGHT;
  }

  /** Takes note of the terminal's background, and returns whether the colours change. */
  boolean learn(Rgb known) {
    if (background.equals(Optional.of(known))) {
      return false;
    }
    background = Optional.of(known);
    if (!chosen) {
      theme = known.isLight() ? Theme.LIGHT : Theme.DARK;
    }
    return dependOnBackground();
  }

  void choose(Theme other) {
    theme = other;
    chosen = true;
  }

  Theme theme() {
    return theme;
  }

  Pens pens() {
    return new Pens(new Palette(theme, tints, depth, background));
  }
}
