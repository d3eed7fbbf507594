package io.gonetmon.terminal;

import com.googlecode.lanterna.TextColor.ANSI;
import io.gonetmon.terminal.colour.Rgb;
import java.util.List;
import java.util.Optional;

/** A colour of a theme, before it is fitted to the background, and what stands for it of the 16. */
record Hue(Rgb rgb, ANSI ansi) {
  private static final List<Hue> BRIGHTENING =
      List.of(
          new Hue(0x34507a, ANSI.BLUE_BRIGHT),
          new Hue(0x2f6f9f, ANSI.BLUE_BRIGHT),
          new Hue(0x2a8ca8, ANSI.CYAN),
          new Hue(0x2ba58f, ANSI.CYAN),
          new Hue(0x6cbd6a, ANSI.GREEN),
          new Hue(0xb4cf4e, ANSI.GREEN),
          new Hue(0xf0cf45, ANSI.YELLOW),
          new Hue(0xff9f43, ANSI.YELLOW));

  private static final List<Hue> DARKENING =
      List.of(
          new Hue(0xbcd4ea, ANSI.CYAN),
          new Hue(0x9ac4e0, ANSI.CYAN),
          new Hue(0x74a9cf, ANSI.BLUE_BRIGHT),
          new Hue(0x4a90c2, ANSI.BLUE_BRIGHT),
          new Hue(0x2f6fb5, ANSI.BLUE),
          new Hue(0x5b3f9e, ANSI.BLUE),
          new Hue(0x7a1f7a, ANSI.MAGENTA),
          new Hue(0x8b0000, ANSI.RED));

  private Hue(int rgb, ANSI ansi) {
    this(Rgb.of(rgb), ansi);
  }

  /** What has none is drawn in the colour of all text. */
  static Optional<Hue> of(Theme theme, Style style) {
    if (style.isHeat()) {
      return Optional.of((theme == Theme.LIGHT ? DARKENING : BRIGHTENING).get(style.shade()));
    }
    return Optional.ofNullable(
        switch (theme) {
          case DARK -> dark(style);
          case LIGHT -> light(style);
          case HIGH_CONTRAST -> bright(style);
          case MONO -> null;
        });
  }

  private static Hue dark(Style style) {
    return switch (style) {
      case TITLE, KEY, CURRENT -> new Hue(0x56c7e8, ANSI.CYAN);
      case MUTED -> new Hue(0x9aa5b1, ANSI.WHITE);
      case RULE -> new Hue(0x5c6773, ANSI.BLACK_BRIGHT);
      case CALM -> new Hue(0x7bd88f, ANSI.GREEN);
      case WARNING -> new Hue(0xf2b84b, ANSI.YELLOW);
      case ALARM, ALARM_CHIP, INVALID -> new Hue(0xff6b68, ANSI.RED_BRIGHT);
      case GRAPH -> new Hue(0x5aa9e6, ANSI.BLUE_BRIGHT);
      default -> null;
    };
  }

  /** Without the green and the yellow of the 16, which many terminals show too light. */
  private static Hue light(Style style) {
    return switch (style) {
      case TITLE, KEY, CURRENT -> new Hue(0x00708f, ANSI.BLUE);
      case MUTED -> new Hue(0x5a6570, ANSI.BLACK_BRIGHT);
      case RULE -> new Hue(0xa0a8b0, ANSI.BLACK_BRIGHT);
      case CALM -> new Hue(0x1a7f37, ANSI.DEFAULT);
      case WARNING -> new Hue(0x8f5902, ANSI.MAGENTA);
      case ALARM, ALARM_CHIP, INVALID -> new Hue(0xc4241c, ANSI.RED);
      case GRAPH -> new Hue(0x2f6fb5, ANSI.BLUE);
      default -> null;
    };
  }

  private static Hue bright(Style style) {
    return switch (style) {
      case TITLE, KEY, CURRENT, GRAPH -> new Hue(0x00e5ff, ANSI.CYAN_BRIGHT);
      case MUTED, RULE -> new Hue(0xd0d0d0, ANSI.WHITE);
      case CALM -> new Hue(0x7dff7d, ANSI.GREEN_BRIGHT);
      case WARNING -> new Hue(0xffd700, ANSI.YELLOW_BRIGHT);
      case ALARM, ALARM_CHIP, INVALID -> new Hue(0xff8a8a, ANSI.RED_BRIGHT);
      default -> null;
    };
  }
}
