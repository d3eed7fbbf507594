package io.gonetmon.terminal;

import io.gonetmon.terminal.colour.Rgb;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colours that the operator prefers to those of the dark and of the light theme. */
public final class Tints {
  public static final Tints NONE = new Tints(Map.of());

  private static final Pattern TINT = Pattern.compile("([a-z0-9-]+)=#(\\p{XDigit}{6})");
  private static final Map<String, Set<Style>> ROLES = roles();
  private static final int HEXADECIMAL = 16;

  private final Map<Style, Rgb> colours;

  private Tints(Map<Style, Rgb> colours) {
    this.colours = Map.copyOf(colours);
  }

  private static Map<String, Set<Style>> roles() {
    Map<String, Set<Style>> roles = new LinkedHashMap<>();
    roles.put("accent", EnumSet.of(Style.TITLE, Style.KEY, Style.CURRENT));
    roles.put("muted", EnumSet.of(Style.MUTED));
    roles.put("rule", EnumSet.of(Style.RULE));
    roles.put("calm", EnumSet.of(Style.CALM));
    roles.put("warning", EnumSet.of(Style.WARNING));
    roles.put("alarm", EnumSet.of(Style.ALARM, Style.ALARM_CHIP, Style.INVALID));
    roles.put("graph", EnumSet.of(Style.GRAPH));
    for (int shade = 1; shade <= Style.HEATS; shade++) {
      roles.put("heat-" + shade, EnumSet.of(Style.heat((double) shade / Style.HEATS)));
    }
    return roles;
  }

  /** What can have another colour, as operators write it. */
  public static List<String> names() {
    return List.copyOf(ROLES.keySet());
  }

  /**
   * Reads {@code ROLE=#RRGGBB}.
   *
   * @throws IllegalArgumentException when one is something else, with a sentence
   */
  public static Tints of(List<String> texts) {
    Map<Style, Rgb> colours = new EnumMap<>(Style.class);
    for (String text : texts) {
      Matcher tint = TINT.matcher(text);
      if (!tint.matches()) {
        throw new IllegalArgumentException(
            "colour must be ROLE=#RRGGBB, such as accent=#ff8800, was " + text);
      }
      Set<Style> styles = ROLES.get(tint.group(1));
      if (styles == null) {
        throw new IllegalArgumentException(
            "nothing has the colour %s; known are %s"
                .formatted(tint.group(1), String.join(", ", names())));
      }
      Rgb colour = Rgb.of(Integer.parseInt(tint.group(2), HEXADECIMAL));
      styles.forEach(each -> colours.put(each, colour));
    }
    return new Tints(colours);
  }

  /** The colour of a style before it is fitted to the background; empty for the theme's own. */
  Optional<Rgb> colour(Theme theme, Style style) {
    boolean applies = theme == Theme.DARK || theme == Theme.LIGHT;
    return applies ? Optional.ofNullable(colours.get(style)) : Optional.empty();
  }
}
