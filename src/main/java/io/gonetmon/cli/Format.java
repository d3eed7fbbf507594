package io.gonetmon.cli;

/** How reports are shown. */
enum Format {
  SCREEN,
  TEXT,
  JSON
}
