package io.gonetmon.terminal;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.TextColor.ANSI;
import io.gonetmon.terminal.colour.Depth;
import io.gonetmon.terminal.colour.Rgb;
import java.util.EnumSet;
import java.util.Optional;

/**
 * How each style looks in a theme, on a background, with the colours that a terminal has. What is
 * to be read always has a contrast of 4.5 at least to what it stands on.
 */
final class Palette {
  /** The colours and the emphasis of a cell. */
  record Look(TextColor text, TextColor ground, EnumSet<SGR> emphasis) {}

  private static final Rgb DARK_ASSUMED = Rgb.of(0x303030);
  private static final Rgb LIGHT_ASSUMED = Rgb.of(0xe8e8e8);
  private static final Rgb SELECTION = Rgb.of(0x3a8fd0);

  private static final double TEXT_CONTRAST = 4.5;
  private static final double HIGH_CONTRAST = 7;
  private static final double LINE_CONTRAST = 1.8;
  private static final double SELECTION_SHARE = 0.3;

  private final Theme theme;
  private final Tints tints;
  private final Depth depth;
  private final Rgb ground;
  private final Rgb selection;

  /**
   * @param tints colours that take the place of the theme's
   * @param background of the terminal, as far as it is known
   */
  Palette(Theme theme, Tints tints, Depth depth, Optional<Rgb> background) {
    this.theme = theme;
    this.tints = tints;
    this.depth = depth;
    this.ground =
        switch (theme) {
          case DARK, MONO -> background.orElse(DARK_ASSUMED);
          case LIGHT -> background.orElse(LIGHT_ASSUMED);
          case HIGH_CONTRAST -> Rgb.BLACK;
        };
    this.selection = depth.nearest(ground.mixed(SELECTION, SELECTION_SHARE));
  }

  /** Whether cells without text have a colour too. */
  boolean hasGround() {
    return theme == Theme.HIGH_CONTRAST;
  }

  Look look(Style style, boolean selected) {
    if (style == Style.SELECTED) {
      return look(Style.PLAIN, true);
    }
    boolean reverse = selected && !hasSelectionColour();
    EnumSet<SGR> emphasis = emphasis(style);
    if (reverse) {
      emphasis.add(SGR.REVERSE);
    }
    return new Look(
        reverse ? plainText() : text(style, selected), ground(style, selected), emphasis);
  }

  private boolean hasSelectionColour() {
    return theme != Theme.MONO && depth != Depth.ANSI;
  }

  private TextColor text(Style style, boolean selected) {
    if (!hasSelectionColour()) {
      return Hue.of(theme, style).<TextColor>map(Hue::ansi).orElse(plainText());
    }
    return colour(style, selected).map(depth::textColor).orElse(plainText());
  }

  /** The colour of a text; empty for the terminal's own. */
  Optional<Rgb> colour(Style style, boolean selected) {
    Rgb under = colourUnder(selected);
    Optional<Rgb> hue = tints.colour(theme, style).or(() -> Hue.of(theme, style).map(Hue::rgb));
    if (hue.isEmpty() && (selected || hasGround())) {
      hue = Optional.of(under.isLight() ? Rgb.BLACK : Rgb.WHITE);
    }
    return hue.map(colour -> colour.legibleOn(under, contrast(style), depth));
  }

  /** The colour that a text stands on. */
  Rgb colourUnder(boolean selected) {
    return selected ? selection : ground;
  }

  private double contrast(Style style) {
    if (style == Style.RULE || style.isHeat()) {
      return LINE_CONTRAST;
    }
    return theme == Theme.HIGH_CONTRAST ? HIGH_CONTRAST : TEXT_CONTRAST;
  }

  private TextColor plainText() {
    return hasGround() ? ANSI.WHITE_BRIGHT : ANSI.DEFAULT;
  }

  private TextColor ground(Style style, boolean selected) {
    boolean isChip = style == Style.CHIP || style == Style.ALARM_CHIP;
    if (selected && hasSelectionColour() && !isChip) {
      return depth.textColor(selection);
    }
    return hasGround() ? ANSI.BLACK : ANSI.DEFAULT;
  }

  private EnumSet<SGR> emphasis(Style style) {
    boolean mono = theme == Theme.MONO;
    return switch (style) {
      case STRONG, TITLE, KEY -> EnumSet.of(SGR.BOLD);
      case WARNING -> mono ? EnumSet.of(SGR.UNDERLINE) : EnumSet.noneOf(SGR.class);
      case ALARM -> mono ? EnumSet.of(SGR.BOLD, SGR.UNDERLINE) : EnumSet.of(SGR.BOLD);
      case CHIP, CARET -> EnumSet.of(SGR.REVERSE);
      case CURRENT, ALARM_CHIP -> EnumSet.of(SGR.BOLD, SGR.REVERSE);
      case INVALID -> EnumSet.of(SGR.UNDERLINE);
      case HEAT_2, HEAT_4, HEAT_6, HEAT_8 ->
          mono ? EnumSet.of(SGR.BOLD) : EnumSet.noneOf(SGR.class);
      default -> EnumSet.noneOf(SGR.class);
    };
  }
}
