package io.gonetmon.dashboard;

/** The time that the figures cover. */
enum Scope {
  WINDOW,
  SESSION
}
