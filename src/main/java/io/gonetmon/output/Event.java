package io.gonetmon.output;

import io.gonetmon.model.Alert;
import io.gonetmon.model.MessageBatch;
import io.gonetmon.model.Report;
import io.gonetmon.model.Request;
import io.gonetmon.model.RuleAlert;
import io.gonetmon.query.Answer;
import java.time.Instant;
import java.util.List;

/** What reaches a sink, in the order in which it happened. */
public sealed interface Event {

  /** What it takes in memory, if that is much. */
  default long memoryBytes() {
    return 0;
  }

  /** How many events are lost with it. */
  default long weight() {
    return isSuperseded() ? 0 : 1;
  }

  /** Whether a newer one follows soon. */
  default boolean isSuperseded() {
    return this instanceof Snapshot || this instanceof Listing;
  }

  default boolean isAlert() {
    return this instanceof AlertChanged || this instanceof RuleChanged;
  }

  /** A finished window. */
  record Window(Report report) implements Event {
    @Override
    public long memoryBytes() {
      return report.memoryBytes();
    }
  }

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

  /** The answers to all that is asked; they are repeated until something else is asked. */
  record Listing(List<Answer> answers) implements Event {
    public Listing {
      answers = List.copyOf(answers);
    }
  }

  /** What was found in some packets; only for sinks that want it. */
  record Found(MessageBatch batch) implements Event {
    @Override
    public long weight() {
      return batch.exchanges().size();
    }

    @Override
    public long memoryBytes() {
      return batch.memoryBytes();
    }
  }

  /** Events that did not reach this sink because it was too slow. */
  record Dropped(long events) implements Event {
    @Override
    public long weight() {
      return events;
    }
  }

  /** Too many hits, or no longer too many. */
  record AlertChanged(Alert alert) implements Event {}

  /** A rule of the operator's was met, or is so no longer. */
  record RuleChanged(RuleAlert alert) implements Event {}

  /**
   * Something about the capture itself that the operator should know.
   *
   * @param links the interfaces that are captured on from now; with none, nothing is seen
   */
  record Notice(Instant at, String text, List<String> links) implements Event {}

  /** The whole run; the last event. */
  record Summary(Report report) implements Event {
    @Override
    public long memoryBytes() {
      return report.memoryBytes();
    }
  }
}
