package io.gonetmon.analysis;

/** The time that a report is about. */
enum Period {
  /** The current window, as far as it has come. */
  WINDOW,
  /** The whole run. */
  SESSION
}
