package io.gonetmon.model;

import java.time.Instant;
import java.util.List;

/** What reaches a sink, in the order in which it happened. */
public sealed interface Event {

  /** A finished window. */
  record Window(Report report) implements Event {}

  /**
   * The state of things between two reports, about once a second.
   *
   * @param window the window so far, without rows
   * @param session the whole run so far, without rows
   * @param hitsPerTick hits over the watchdog's span, oldest first, one figure for each watchdog
   *     tick
   * @param oldestOpen requests that wait for their response, oldest first, not all of them
   * @param open how many requests wait for their response
   */
  record Snapshot(
      Report window, Report session, long[] hitsPerTick, List<Request> oldestOpen, long open)
      implements Event {}

  /** The answer to a query; it is repeated until something else is asked for. */
  record Listing(Rows rows) implements Event {}

  /** What was found in some packets; only for sinks that want it. */
  record Found(MessageBatch batch) implements Event {}

  /** Events that did not reach this sink because it was too slow. */
  record Dropped(long events) implements Event {}

  /** Too many hits, or no longer too many. */
  record AlertChanged(Alert alert) implements Event {}

  /**
   * Something about the capture itself that the operator should know.
   *
   * @param links the interfaces that are captured on from now; with none, nothing is seen
   */
  record Notice(Instant at, String text, List<String> links) implements Event {}

  /** The whole run; the last event. */
  record Summary(Report report) implements Event {}
}
