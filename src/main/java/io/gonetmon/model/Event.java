package io.gonetmon.model;

import java.time.Instant;
import java.util.List;

/** What the stations tell the display, in the order in which it happened. */
public sealed interface Event {

  /** A finished window. */
  record Window(Report report) implements Event {}

  /**
   * The state of things between two reports, about once a second, for a screen that lives.
   *
   * @param window the window so far, its busiest hosts only
   * @param session the whole run so far, its busiest hosts only
   * @param hitsPerTick hits over the watchdog's span, oldest first, one figure for each watchdog
   *     tick
   */
  record Snapshot(Report window, Report session, long[] hitsPerTick) implements Event {}

  /** Too many hits, or no longer too many. */
  record AlertChanged(Alert alert) implements Event {}

  /**
   * Something about the capture itself that the operator should know.
   *
   * @param links the interfaces that are captured on from now; with none, nothing is seen
   */
  record Notice(Instant at, String text, List<String> links) implements Event {}

  /** The whole run; the last bulletin. */
  record Summary(Report report) implements Event {}
}
