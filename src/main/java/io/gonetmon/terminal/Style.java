package io.gonetmon.terminal;

/** What a piece of text means, so that the theme can say how it looks. */
public enum Style {
  PLAIN,
  /** A figure or a word that should be seen first. */
  STRONG,
  TITLE,
  KEY,
  /** Lines that only separate. */
  RULE,
  /** Something that has just appeared. */
  FRESH,
  CALM,
  /** A figure that asks for attention. */
  ALARM,
  /** The selected row. */
  SELECTED,
  /** A word about the state of the view. */
  CHIP,
  /** A word about something that is wrong. */
  ALARM_CHIP
}
