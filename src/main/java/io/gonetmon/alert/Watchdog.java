package io.gonetmon.alert;

import io.gonetmon.bound.Room;
import io.gonetmon.model.MessageBatch;
import io.gonetmon.model.Report;
import io.gonetmon.output.Event;
import io.gonetmon.output.SinkThreads;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The thread that holds what was found against the alert rule. Whatever the monitor has for the
 * sinks passes through it, so that alerts and reports keep their order and every report carries the
 * watchdog's count.
 */
public final class Watchdog implements Runnable {
  private sealed interface Item {
    record Found(MessageBatch batch, long nanos) implements Item {}

    record Pass(Event event) implements Item {}

    record End() implements Item {}
  }

  /** Few, as a batch of pipelined messages and a report of very many hosts are large. */
  private static final int QUEUE = 4;

  private static final long LOOK_MILLIS = 1000;

  private final BlockingQueue<Item> queue = new LinkedBlockingQueue<>(QUEUE);
  private final AlertRule rule;
  private final RuleWatches rules;
  private final SinkThreads sinks;
  private final Room room;
  private AlertEvaluator evaluator;

  public Watchdog(AlertRule rule, List<Rule> rules, SinkThreads sinks) {
    this.rule = rule;
    this.rules = new RuleWatches(rules, alert -> sinks.post(new Event.RuleChanged(alert)));
    this.sinks = sinks;
    this.room = sinks.room();
  }

  /**
   * Takes what was found until {@code nanos} since the epoch, in the time of the capture. Called by
   * the monitor.
   */
  public void found(MessageBatch batch, long nanos) throws InterruptedException {
    queue.put(new Item.Found(batch, nanos));
  }

  /** Waits until a report of that size can be taken. Called by the monitor. */
  public void awaitRoom(long bytes) throws InterruptedException {
    while (!room.await(bytes, LOOK_MILLIS)) {
      Thread.onSpinWait();
    }
  }

  /** Ends the thread, and lets the sinks end. Called by the monitor. */
  public void end() throws InterruptedException {
    queue.put(new Item.End());
  }

  /** Takes an event for the sinks. Called by the monitor. */
  public void pass(Event event) throws InterruptedException {
    room.take(event.memoryBytes());
    queue.put(new Item.Pass(event));
  }

  @Override
  public void run() {
    try {
      boolean last = false;
      while (!last) {
        last = take(queue.take());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean take(Item item) {
    if (item instanceof Item.Found found) {
      evaluator(found).take(found.batch(), found.nanos());
      rules.take(found.batch(), found.nanos());
      if (!found.batch().isEmpty()) {
        sinks.post(new Event.Found(found.batch()));
      }
    } else if (item instanceof Item.Pass pass) {
      room.leave(pass.event().memoryBytes());
      sinks.post(stamped(pass.event()));
    } else if (item instanceof Item.End) {
      sinks.finish();
    }
    return item instanceof Item.End;
  }

  private AlertEvaluator evaluator(Item.Found found) {
    if (evaluator == null) {
      boolean none = found.batch().messages().isEmpty();
      long origin = none ? found.nanos() : found.batch().messages().get(0).nanos();
      evaluator = evaluator(origin);
    }
    return evaluator;
  }

  private AlertEvaluator evaluator(long originNanos) {
    return new AlertEvaluator(
        rule, originNanos, alert -> sinks.post(new Event.AlertChanged(alert)));
  }

  private AlertEvaluator evaluator() {
    return evaluator == null ? evaluator(0) : evaluator;
  }

  private Event stamped(Event event) {
    if (event instanceof Event.Window window) {
      rules.take(window.report());
      return new Event.Window(stamped(window.report()));
    }
    if (event instanceof Event.Snapshot snapshot) {
      return new Event.Snapshot(
          stamped(snapshot.window()),
          stamped(snapshot.session()),
          evaluator().hitsByTick(),
          snapshot.oldestOpen(),
          snapshot.open());
    }
    if (event instanceof Event.Summary summary) {
      return new Event.Summary(stamped(summary.report()));
    }
    if (event instanceof Event.Notice notice) {
      rules.capturing(!notice.links().isEmpty());
    }
    return event;
  }

  private Report stamped(Report report) {
    return report.with(evaluator().report());
  }
}
