package io.gonetmon.dashboard;

import io.gonetmon.terminal.Theme;
import io.gonetmon.terminal.Tints;
import java.util.List;
import java.util.Optional;

/**
 * How the operator likes the screen at its start.
 *
 * @param theme empty for one that suits the terminal's background
 * @param tints colours that take the place of the theme's
 * @param mouse whether the mouse is listened to
 */
public record Preferences(Optional<Theme> theme, Tints tints, boolean mouse) {
  /**
   * With the theme of that name, and colours as {@link Tints} reads them.
   *
   * @throws IllegalArgumentException when there is none, with a sentence
   */
  public static Preferences of(Optional<String> theme, List<String> colours, boolean mouse) {
    return new Preferences(theme.map(Preferences::theme), Tints.of(colours), mouse);
  }

  private static Theme theme(String word) {
    return Theme.of(word)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "theme must be dark, light, high-contrast or mono, was " + word));
  }
}
