package io.gonetmon.output;

import io.gonetmon.model.Event;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that hands events to one sink. In live capture a sink that is too slow costs its own
 * events, never packets and never those of other sinks; in replay it is waited for.
 */
public final class SinkThread implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(SinkThread.class);

  /** Few, as a report of very many hosts is large. */
  private static final int EVENTS = 4;

  /** Messages and exchanges come with each batch of packets. */
  private static final int EVENTS_WITH_FOUND = 128;

  private static final long IDLE_MILLIS = 50;
  private static final long LOOK_MILLIS = 100;
  private static final long ABANDON_MILLIS = 300;

  private final BlockingQueue<Event> queue;
  private final Sink sink;
  private final boolean waits;
  private final Runnable onEnd;
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile boolean ended;

  /** The summary, if it found the queue full, and how many events were dropped before it. */
  private volatile Event.Summary summary;

  private volatile long droppedAtEnd;
  private volatile IOException failure;

  /** Not yet reported to the sink; confined to the watchdog thread. */
  private long dropped;

  /**
   * @param waits whether a full queue is waited for
   * @param onEnd called once, when the sink has shown the summary or takes no more
   */
  public SinkThread(Sink sink, boolean waits, Runnable onEnd) {
    this.queue = new LinkedBlockingQueue<>(sink.wantsFound() ? EVENTS_WITH_FOUND : EVENTS);
    this.sink = sink;
    this.waits = waits;
    this.onEnd = onEnd;
  }

  public String name() {
    return "sink-" + sink.name();
  }

  /** Takes an event; an alert is dropped last, the summary never. Called by the watchdog. */
  public void post(Event event) {
    if (event instanceof Event.Found && !sink.wantsFound()) {
      return;
    }
    try {
      if (dropped > 0 && weight(event) > 0) {
        reportDropped();
      }
      if (event instanceof Event.Summary last) {
        putLast(last);
      } else {
        put(event);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void reportDropped() throws InterruptedException {
    if (offer(new Event.Dropped(dropped))) {
      LOG.warn("Output {} is too slow: dropped {} events", sink.name(), dropped);
      dropped = 0;
    }
  }

  private void put(Event event) throws InterruptedException {
    while (!offer(event)) {
      if (!makeSpace(event)) {
        dropped += weight(event);
        return;
      }
    }
  }

  private void putLast(Event.Summary last) throws InterruptedException {
    if (dropped > 0 || !offer(last)) {
      droppedAtEnd = dropped;
      summary = last;
    }
  }

  /** Puts an event on the queue, waiting for space if it must; true when the sink has ended. */
  private boolean offer(Event event) throws InterruptedException {
    boolean taken = false;
    while (!ended && !taken) {
      taken = queue.offer(event, waits ? LOOK_MILLIS : 0, TimeUnit.MILLISECONDS);
      if (!waits) {
        return taken || ended;
      }
    }
    return true;
  }

  /** Drops an older event that matters less; false when there is none. */
  private boolean makeSpace(Event event) {
    if (event instanceof Event.Found || isSuperseded(event)) {
      return false;
    }
    boolean isAlert = event instanceof Event.AlertChanged;
    return drop(Event.Found.class::isInstance)
        || drop(SinkThread::isSuperseded)
        || (isAlert && drop(each -> !(each instanceof Event.AlertChanged)));
  }

  private boolean drop(Predicate<Event> which) {
    for (Event each : queue) {
      if (which.test(each) && queue.remove(each)) {
        dropped += weight(each);
        return true;
      }
    }
    return false;
  }

  /** Whether a newer one follows soon. */
  private static boolean isSuperseded(Event event) {
    return event instanceof Event.Snapshot || event instanceof Event.Listing;
  }

  /** How many events are lost with it. */
  private static long weight(Event event) {
    if (event instanceof Event.Found found) {
      return found.batch().exchanges().size();
    }
    if (event instanceof Event.Dropped earlier) {
      return earlier.events();
    }
    return isSuperseded(event) ? 0 : 1;
  }

  @Override
  public void run() {
    try (sink) {
      boolean last = false;
      while (!ended && !last) {
        Event event = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        last = event == null ? showSummary() : showAll(event);
        sink.idle();
      }
    } catch (IOException e) {
      LOG.info("Output {} closed: {}", sink.name(), e.getMessage());
      failure = e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      ended = true;
      queue.clear();
      onEnd.run();
      done.countDown();
    }
  }

  /** Shows an event and all that wait behind it; true when the summary was the last of them. */
  private boolean showAll(Event first) throws IOException {
    boolean last = false;
    int shown = 0;
    for (Event event = first; event != null && !last && !ended; event = next(shown)) {
      shown++;
      sink.show(event);
      last = event instanceof Event.Summary;
    }
    return last;
  }

  /** Shows a summary that found the queue full; true when there was one. */
  private boolean showSummary() throws IOException {
    Event.Summary last = summary;
    if (last == null || !queue.isEmpty()) {
      return false;
    }
    if (droppedAtEnd > 0) {
      sink.show(new Event.Dropped(droppedAtEnd));
    }
    sink.show(last);
    return true;
  }

  /** The next event that waits, unless the sink has shown many without a pause. */
  private Event next(int shown) {
    return shown < EVENTS ? queue.poll() : null;
  }

  /** Waits until the last event was shown; false when the time is over first. */
  public boolean await(long millis) throws InterruptedException {
    return done.await(millis, TimeUnit.MILLISECONDS);
  }

  /** Why the sink took no more, if it did not. */
  public Optional<IOException> failure() {
    return Optional.ofNullable(failure);
  }

  /** Ends soon without the last event, which will not come. */
  void end() {
    ended = true;
  }

  /** Gives the terminal or stream back without the last event, which will not come in time. */
  public void abandon() throws InterruptedException {
    ended = true;
    await(ABANDON_MILLIS);
  }
}
