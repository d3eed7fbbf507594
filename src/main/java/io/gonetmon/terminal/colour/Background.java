package io.gonetmon.terminal.colour;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What can be found out about the background of a terminal. */
public final class Background {
  /**
   * Asks a terminal for its background (OSC 11), and then for what it is (DA1), which almost all
   * answer: an answer to the second question without one to the first means that none will come.
   */
  public static final String QUESTION = "\033]11;?\033\\\033[c";

  private static final String ANSWER = "\033]11;";
  private static final String LAST_ANSWER = "\033[?";
  private static final Set<String> LIGHT_INDICES = Set.of("7", "15");

  private Background() {}

  /** Whether a terminal of this kind may be asked, or would show the question. */
  public static boolean canBeAsked(Map<String, String> environment) {
    String term = environment.getOrDefault("TERM", "");
    return !term.equals("linux") && !term.startsWith("vt");
  }

  /** The background that an answer tells, if it does. */
  public static Optional<Rgb> of(String answer) {
    return answer.startsWith(ANSWER)
        ? Rgb.parse(answer.substring(ANSWER.length()))
        : Optional.empty();
  }

  /** Whether no other answer follows. */
  public static boolean isLast(String answer) {
    return answer.startsWith(LAST_ANSWER);
  }

  /** Whether the environment says that it is light; what it does not say is dark. */
  public static boolean isLight(Map<String, String> environment) {
    String colours = environment.getOrDefault("COLORFGBG", "");
    return LIGHT_INDICES.contains(colours.substring(colours.lastIndexOf(';') + 1));
  }
}
