package io.gonetmon.model;

/** The time that figures are asked for. */
public enum Period {
  /** The current window, as far as it has come. */
  WINDOW,
  /** The last complete window, and rows that have appeared since. */
  LAST_WINDOW,
  /** The whole run. */
  SESSION
}
