package io.gonetmon.cli;

import io.gonetmon.dashboard.KeyBindings;
import io.gonetmon.dashboard.Preferences;
import io.gonetmon.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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

  @Option(
      names = "--colour",
      paramLabel = "ROLE=#RRGGBB",
      description =
          "Give a part of the screen, such as accent, alarm or graph, another colour in the dark and the light theme; may be repeated.")
  private List<String> colours = new ArrayList<>();

  @Option(
      names = "--key",
      paramLabel = "COMMAND=KEY",
      description =
          "Give a command of the screen another key, such as quit=Q or pause=Ctrl+P; may be repeated.")
  private List<String> keys = new ArrayList<>();

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
    return required(() -> Preferences.of(Optional.ofNullable(theme), colours, !noMouse));
  }

  /** Which keys there are. */
  KeyBindings keys() {
    return required(() -> KeyBindings.of(keys));
  }

  private <T> T required(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "Invalid value: " + e.getMessage(), e);
    }
  }

  /** What is wrong with a key for a command, if anything is. */
  static Optional<String> objectionToKey(String text) {
    return objection(() -> KeyBindings.of(List.of(text)));
  }

  /** What is wrong with a colour, if anything is. */
  static Optional<String> objectionToColour(String text) {
    return objection(() -> Preferences.of(Optional.empty(), List.of(text), true));
  }

  private static Optional<String> objection(Supplier<?> reading) {
    try {
      Object unused = reading.get();
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(e.getMessage());
    }
  }

  String hint() {
    return Printable.of(hint, LONGEST_HINT);
  }
}
