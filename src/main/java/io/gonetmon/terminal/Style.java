package io.gonetmon.terminal;

/** What a piece of text means, so that the theme can say how it looks. */
public enum Style {
  PLAIN,
  /** A figure or a word that should be seen first. */
  STRONG,
  /** What is there, but matters less. */
  MUTED,
  TITLE,
  KEY,
  /** Lines that only separate. */
  RULE,
  CALM,
  /** A figure to keep an eye on. */
  WARNING,
  /** A figure that asks for attention. */
  ALARM,
  /** The selected row. */
  SELECTED,
  /** A word about the state of the view. */
  CHIP,
  /** A word about something that is wrong. */
  ALARM_CHIP,
  /** A tab or a heading that is the current one. */
  CURRENT,
  /** The cell that the next character goes to. */
  CARET,
  /** Text that cannot be understood. */
  INVALID,
  /** Bars and lines that show figures. */
  GRAPH,
  HEAT_1,
  HEAT_2,
  HEAT_3,
  HEAT_4,
  HEAT_5,
  HEAT_6,
  HEAT_7,
  HEAT_8;

  /** How many shades of heat there are. */
  public static final int HEATS = 8;

  /** The shade of heat for a share from 0 to 1. */
  public static Style heat(double share) {
    int shade = (int) Math.ceil(Math.max(0, Math.min(1, share)) * HEATS);
    return values()[HEAT_1.ordinal() + Math.max(0, shade - 1)];
  }

  boolean isHeat() {
    return compareTo(HEAT_1) >= 0;
  }

  /** Of heat, from 0. */
  int shade() {
    return ordinal() - HEAT_1.ordinal();
  }
}
