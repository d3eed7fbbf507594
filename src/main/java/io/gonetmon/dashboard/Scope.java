package io.gonetmon.dashboard;

/** Over what time the figures are. */
enum Scope {
  WINDOW,
  SESSION
}
