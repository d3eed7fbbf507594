package io.gonetmon.terminal.tty;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** The clipboard of a terminal, however far away that is (OSC 52). */
public record Clipboard(boolean inTmux, boolean inScreen) {
  /** What all terminals that know of it take. */
  static final int MOST_BYTES = 50_000;

  private static final int LONGEST_OF_SCREEN = 250;

  public static Clipboard of(Map<String, String> environment) {
    return new Clipboard(environment.containsKey("TMUX"), environment.containsKey("STY"));
  }

  /**
   * What is to be sent to the terminal to copy a text: nothing when tmux has taken it already;
   * empty when it is too long.
   */
  public Optional<String> copy(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > MOST_BYTES) {
      return Optional.empty();
    }
    return Optional.of(inTmux && TmuxBuffer.take(bytes) ? "" : sequence(bytes));
  }

  String sequence(byte[] bytes) {
    String plain = "\033]52;c;" + Base64.getEncoder().encodeToString(bytes) + "\007";
    if (inTmux) {
      return plain + passedByTmux(plain);
    }
    return inScreen ? passedByScreen(plain) : plain;
  }

  /** Tmux takes the plain one if {@code set-clipboard} is on, this if it allows passing. */
  private static String passedByTmux(String plain) {
    return "\033Ptmux;" + plain.replace("\033", "\033\033") + "\033\\";
  }

  private static String passedByScreen(String plain) {
    var passed = new StringBuilder();
    for (int at = 0; at < plain.length(); at += LONGEST_OF_SCREEN) {
      int end = Math.min(plain.length(), at + LONGEST_OF_SCREEN);
      passed.append("\033P").append(plain, at, end).append("\033\\");
    }
    return passed.toString();
  }
}
