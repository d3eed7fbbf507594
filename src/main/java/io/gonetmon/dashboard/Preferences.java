package io.gonetmon.dashboard;

import io.gonetmon.terminal.Theme;
import java.util.Optional;

/**
 * How the operator likes the screen at its start.
 *
 * @param theme empty for one that suits the terminal's background
 * @param mouse whether the mouse is listened to
 */
public record Preferences(Optional<Theme> theme, boolean mouse) {
  /**
   * With the theme of that name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Preferences of(Optional<String> theme, boolean mouse) {
    return new Preferences(theme.map(Preferences::theme), mouse);
  }

  private static Theme theme(String word) {
    return Theme.of(word)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "theme must be dark, light, high-contrast or mono, was " + word));
  }
}
