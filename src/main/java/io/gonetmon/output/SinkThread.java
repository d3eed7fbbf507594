package io.gonetmon.output;

import io.gonetmon.bound.Room;
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

  /** Few, as what is older than that is of little use. */
  private static final int EVENTS = 4;

  /** Messages and exchanges come with each batch of packets. */
  private static final int EVENTS_WITH_FOUND = 128;

  private static final long LOOK_MILLIS = 100;
  private static final long ABANDON_MILLIS = 300;

  private final BlockingQueue<Event> queue;
  private final Sink sink;
  private final boolean waits;
  private final Room room;
  private final Runnable onEnd;

  private final IdleWait idle = new IdleWait();
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile boolean ended;

  /** Whether nothing follows; until then a sink that stays open goes on after the summary. */
  private volatile boolean finished;

  /** The summary, if it found the queue full, and how many events were dropped before it. */
  private volatile Event.Summary summary;

  private volatile long droppedAtEnd;
  private volatile IOException failure;
  private volatile Thread thread;

  /** Of the program's own; known before {@link #done}. */
  private volatile Throwable fault;

  /** Not yet reported to the sink; confined to the watchdog thread. */
  private long dropped;

  /**
   * @param waits whether a full queue is waited for
   * @param room for the bytes of events that wait
   * @param onEnd called once, when the sink has shown the summary or takes no more
   */
  public SinkThread(Sink sink, boolean waits, Room room, Runnable onEnd) {
    this.queue = new LinkedBlockingQueue<>(sink.wantsFound() ? EVENTS_WITH_FOUND : EVENTS);
    this.sink = sink;
    this.waits = waits;
    this.room = room;
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
      if (dropped > 0 && event.weight() > 0) {
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
        dropped += event.weight();
        return;
      }
    }
  }

  private void putLast(Event.Summary last) throws InterruptedException {
    if (dropped > 0 || !offer(last)) {
      droppedAtEnd = dropped;
      summary = last;
      idle.signal();
    }
  }

  /** Puts an event on the queue, waiting for space if it must; true when the sink has ended. */
  private boolean offer(Event event) throws InterruptedException {
    boolean taken = false;
    while (!ended && !taken) {
      taken = offer(event, waits ? LOOK_MILLIS : 0);
      if (!waits) {
        return taken || ended;
      }
    }
    return true;
  }

  private boolean offer(Event event, long millis) throws InterruptedException {
    if (!room.await(event.memoryBytes(), millis)) {
      return false;
    }
    room.take(event.memoryBytes());
    boolean taken = queue.offer(event, millis, TimeUnit.MILLISECONDS);
    if (!taken) {
      room.leave(event.memoryBytes());
    } else if (ended) {
      clear();
    } else {
      idle.signal();
    }
    return taken;
  }

  private void clear() {
    for (Event each = queue.poll(); each != null; each = queue.poll()) {
      room.leave(each.memoryBytes());
    }
  }

  /** Drops an older event that matters less; false when there is none. */
  private boolean makeSpace(Event event) {
    if (event instanceof Event.Found || event.isSuperseded()) {
      return false;
    }
    return drop(Event.Found.class::isInstance)
        || drop(Event::isSuperseded)
        || (event.isAlert() && drop(each -> !each.isAlert()));
  }

  private boolean drop(Predicate<Event> which) {
    for (Event each : queue) {
      if (which.test(each) && queue.remove(each)) {
        dropped += each.weight();
        room.leave(each.memoryBytes());
        return true;
      }
    }
    return false;
  }

  @Override
  public void run() {
    thread = Thread.currentThread();
    try (sink) {
      sink.begin(idle::signalTyping);
      boolean last = false;
      while (goesOn(last)) {
        Event event = queue.poll();
        if (event != null) {
          last |= showAll(event);
        } else {
          last = last || showSummary();
        }
        sink.idle();
        if (queue.isEmpty() && goesOn(last)) {
          idle.await();
        }
      }
    } catch (IOException e) {
      LOG.info("Output {} closed: {}", sink.name(), e.getMessage());
      failure = e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      fault = e;
      throw e;
    } finally {
      ended = true;
      clear();
      onEnd.run();
      done.countDown();
    }
  }

  private boolean goesOn(boolean summaryShown) {
    boolean stays = sink.staysOpen() && !(finished && queue.isEmpty());
    return !ended && (!summaryShown || stays);
  }

  /** Shows an event and all that wait behind it; true when the summary was the last of them. */
  private boolean showAll(Event first) throws IOException {
    boolean last = false;
    int shown = 0;
    for (Event event = first; event != null; event = last ? null : next(shown)) {
      shown++;
      show(event);
      last = event instanceof Event.Summary;
    }
    return last;
  }

  private void show(Event event) throws IOException {
    try {
      if (!ended) {
        sink.show(event);
      }
    } finally {
      room.leave(event.memoryBytes());
    }
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

  /** Nothing follows. Called by the watchdog. */
  void finish() {
    finished = true;
    idle.signal();
  }

  /** Waits until the last event was shown; false when the time is over first. */
  public boolean await(long millis) throws InterruptedException {
    return done.await(millis, TimeUnit.MILLISECONDS);
  }

  /** Why the sink took no more, if it did not. */
  public Optional<IOException> failure() {
    return Optional.ofNullable(failure);
  }

  /** What went wrong in the sink by a fault of the program's, if anything did. */
  Optional<Throwable> fault() {
    return Optional.ofNullable(fault);
  }

  /** Ends soon without the last event, which will not come. */
  void end() {
    ended = true;
    idle.signal();
  }

  /** Gives the terminal or stream back without the last event; interrupts what is waited for. */
  public void abandon() throws InterruptedException {
    end();
    if (!await(ABANDON_MILLIS) && thread != null) {
      thread.interrupt();
      await(ABANDON_MILLIS);
    }
  }
}
