package io.gonetmon.dashboard;

import io.gonetmon.output.Event;
import java.time.Instant;

/**
 * A moment of the past that the screen shows.
 *
 * @param at the end of the range that is shown
 * @param moved whether the operator went there; else the view was paused then
 * @param then what was known when the screen was live last
 */
record Cursor(Instant at, boolean moved, Event.Snapshot then) {
  Cursor to(Instant other) {
    return new Cursor(other, true, then);
  }

  /** How many requests there were in all when the screen was live last. */
  long requests() {
    return then.session().requests();
  }
}
