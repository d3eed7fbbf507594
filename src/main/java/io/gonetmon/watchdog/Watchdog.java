package io.gonetmon.watchdog;

import io.gonetmon.report.Bulletin;
import io.gonetmon.report.Display;
import io.gonetmon.report.Report;
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

    record News(Bulletin bulletin) implements Item {}
  }

  private static final int QUEUE = 64;

  private final BlockingQueue<Item> queue = new LinkedBlockingQueue<>(QUEUE);
  private final AlertRule rule;
  private final Display display;
  private AlertState state;

  public Watchdog(AlertRule rule, Display display) {
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
  public void pass(Bulletin bulletin) throws InterruptedException {
    queue.put(new Item.News(bulletin));
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
      display.post(stamped(news.bulletin()));
      return news.bulletin() instanceof Bulletin.Summary;
    }
    return false;
  }

  private AlertState state(long nanos) {
    if (state == null) {
      state = new AlertState(rule, nanos, alert -> display.post(new Bulletin.Alarm(alert)));
    }
    return state;
  }

  private Bulletin stamped(Bulletin bulletin) {
    if (bulletin instanceof Bulletin.Window window) {
      return new Bulletin.Window(stamped(window.report()));
    }
    if (bulletin instanceof Bulletin.Pulse pulse) {
      return new Bulletin.Pulse(
          stamped(pulse.window()), stamped(pulse.session()), state(0).hitsByTick());
    }
    if (bulletin instanceof Bulletin.Summary summary) {
      return new Bulletin.Summary(stamped(summary.report()));
    }
    return bulletin;
  }

  private Report stamped(Report report) {
    return report.with(state(0).report());
  }
}
