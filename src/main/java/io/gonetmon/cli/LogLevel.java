package io.gonetmon.cli;

/** From which level on the log is written. */
enum LogLevel {
  TRACE,
  DEBUG,
  INFO,
  WARN,
  ERROR
}
