package io.gonetmon.alert;

import io.gonetmon.model.Event;
import io.gonetmon.model.Report;
import io.gonetmon.output.SinkThread;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The thread that counts hits against the rule. Whatever the monitor tells the display passes
 * through it, so that alerts and reports keep their order and every report carries the watchdog's
 * count.
 */
public final class Watchdog implements Runnable {
  private sealed interface Item {
    record Hits(long[] nanos) implements Item {}

    record Time(long nanos) implements Item {}

    record News(Event event) implements Item {}
  }

  private static final int QUEUE = 64;

  private final BlockingQueue<Item> queue = new LinkedBlockingQueue<>(QUEUE);
  private final AlertRule rule;
  private final SinkThread display;
  private AlertEvaluator state;

  public Watchdog(AlertRule rule, SinkThread display) {
    this.rule = rule;
    this.display = display;
  }

  /**
   * Takes the times of hits, in nanoseconds since the epoch; the array is the watchdog's then.
   * Called by the monitor.
   */
  public void hits(long[] nanos) throws InterruptedException {
    queue.put(new Item.Hits(nanos));
  }

  /** Lets time pass without a hit. Called by the monitor. */
  public void time(long nanos) throws InterruptedException {
    queue.put(new Item.Time(nanos));
  }

  /** Takes a bulletin for the display; after the summary the thread ends. Called by the monitor. */
  public void pass(Event event) throws InterruptedException {
    queue.put(new Item.News(event));
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

  private boolean take(Item item) throws InterruptedException {
    if (item instanceof Item.Hits hits) {
      for (long nanos : hits.nanos()) {
        state(nanos).hit(nanos);
      }
    } else if (item instanceof Item.Time time) {
      state(time.nanos()).advance(time.nanos());
    } else if (item instanceof Item.News news) {
      display.post(stamped(news.event()));
      return news.event() instanceof Event.Summary;
    }
    return false;
  }

  private AlertEvaluator state(long nanos) {
    if (state == null) {
      state = new AlertEvaluator(rule, nanos, alert -> display.post(new Event.AlertChanged(alert)));
    }
    return state;
  }

  private Event stamped(Event event) {
    if (event instanceof Event.Window window) {
      return new Event.Window(stamped(window.report()));
    }
    if (event instanceof Event.Snapshot pulse) {
      return new Event.Snapshot(
          stamped(pulse.window()), stamped(pulse.session()), state(0).hitsByTick());
    }
    if (event instanceof Event.Summary summary) {
      return new Event.Summary(stamped(summary.report()));
    }
    return event;
  }

  private Report stamped(Report report) {
    return report.with(state(0).report());
  }
}
