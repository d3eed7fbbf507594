package io.gonetmon.cli;

import io.gonetmon.dashboard.Preferences;
import io.gonetmon.text.Printable;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options about the full screen. */
final class ScreenOptions {
  private static final int LONGEST_HINT = 200;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--theme",
      paramLabel = "NAME",
      description =
          "Colours of the screen: dark, light, high-contrast or mono. Default: dark or light, as the terminal is.")
  private String theme;

  @Option(names = "--no-mouse", description = "Leave the mouse to the terminal.")
  private boolean noMouse;

  @Option(
      names = "--hint",
      paramLabel = "TEXT",
      hidden = true,
      description = "What the footer of the dashboard suggests to try; scripts/demo gives one.")
  private String hint = "";

  /** How it looks at its start. */
  Preferences preferences() {
    try {
      return Preferences.of(Optional.ofNullable(theme), !noMouse);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "Invalid value: " + e.getMessage(), e);
    }
  }

  String hint() {
    return Printable.of(hint, LONGEST_HINT);
  }
}
