package io.gonetmon.terminal.colour;

import com.googlecode.lanterna.TextColor;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How many colours a terminal has. */
public enum Depth {
  /** The 16 that its user chose. */
  ANSI,
  /** The 256 of xterm. */
  INDEXED,
  /** All. */
  TRUE;

  private static final int[] LEVELS = {0, 95, 135, 175, 215, 255};
  private static final int FIRST_OF_CUBE = 16;
  private static final int FIRST_GREY = 232;
  private static final int GREYS = 24;
  private static final Set<String> TRUE_TERMS =
      Set.of("alacritty", "foot", "xterm-ghostty", "xterm-kitty", "wezterm");

  /** What the environment says of the terminal; GNU screen passes on no more than 256. */
  public static Depth of(Map<String, String> environment) {
    String term = environment.getOrDefault("TERM", "").toLowerCase(Locale.ROOT);
    String colours = environment.getOrDefault("COLORTERM", "").toLowerCase(Locale.ROOT);
    boolean all =
        colours.equals("truecolor")
            || colours.equals("24bit")
            || TRUE_TERMS.contains(term)
            || term.endsWith("-direct");
    if (all && !environment.containsKey("STY")) {
      return TRUE;
    }
    return all || term.contains("256color") ? INDEXED : ANSI;
  }

  /** The colour that is shown for this one; of the 16 nobody knows. */
  public Rgb nearest(Rgb colour) {
    return this == INDEXED ? indexed(index(colour)) : colour;
  }

  public TextColor textColor(Rgb colour) {
    return this == INDEXED
        ? new TextColor.Indexed(index(colour))
        : new TextColor.RGB(colour.red(), colour.green(), colour.blue());
  }

  private static int index(Rgb colour) {
    int cube =
        FIRST_OF_CUBE + 36 * level(colour.red()) + 6 * level(colour.green()) + level(colour.blue());
    int mean = (colour.red() + colour.green() + colour.blue()) / 3;
    int grey = FIRST_GREY + Math.max(0, Math.min(GREYS - 1, (mean - 3) / 10));
    return distance(indexed(grey), colour) < distance(indexed(cube), colour) ? grey : cube;
  }

  private static int level(int part) {
    int nearest = 0;
    for (int i = 1; i < LEVELS.length; i++) {
      if (Math.abs(LEVELS[i] - part) < Math.abs(LEVELS[nearest] - part)) {
        nearest = i;
      }
    }
    return nearest;
  }

  private static Rgb indexed(int index) {
    if (index >= FIRST_GREY) {
      int grey = 8 + 10 * (index - FIRST_GREY);
      return new Rgb(grey, grey, grey);
    }
    int cube = index - FIRST_OF_CUBE;
    return new Rgb(LEVELS[cube / 36], LEVELS[cube / 6 % 6], LEVELS[cube % 6]);
  }

  private static int distance(Rgb a, Rgb b) {
    int red = a.red() - b.red();
    int green = a.green() - b.green();
    int blue = a.blue() - b.blue();
    return red * red + green * green + blue * blue;
  }
}
