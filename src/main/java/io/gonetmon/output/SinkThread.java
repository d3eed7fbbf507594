package io.gonetmon.output;

import io.gonetmon.model.Event;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that hands bulletins to a sink. In live capture a sink that is too slow costs
 * bulletins, never packets; in replay it is waited for.
 */
public final class SinkThread implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(SinkThread.class);

  /** Few, as a report of very many hosts is large. */
  private static final int QUEUE = 8;

  private static final long IDLE_MILLIS = 50;
  private static final long ABANDON_MILLIS = 300;

  private final BlockingQueue<Event> queue = new LinkedBlockingQueue<>(QUEUE);
  private final Sink sink;
  private final boolean waits;
  private final Runnable onEnd;
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile boolean ended;
  private volatile IOException failure;
  private long dropped;

  /**
   * @param waits whether a full queue is waited for
   * @param onEnd called once, when the sink has shown the summary or takes no more
   */
  public SinkThread(Sink sink, boolean waits, Runnable onEnd) {
    this.sink = sink;
    this.waits = waits;
    this.onEnd = onEnd;
  }

  /** Takes a bulletin; an alarm is dropped last. Called by the watchdog. */
  public void post(Event event) {
    boolean mustArrive = waits || event instanceof Event.Summary;
    try {
      while (!ended && !queue.offer(event, mustArrive ? 100 : 0, TimeUnit.MILLISECONDS)) {
        if (!mustArrive) {
          dropped++;
          if (!(event instanceof Event.AlertChanged) || !makeRoom()) {
            return;
          }
        }
      }
      if (dropped > 0) {
        LOG.warn("The output is too slow: {} reports were not shown", dropped);
        dropped = 0;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Drops the oldest bulletin that is no alarm; false when all are. */
  private boolean makeRoom() {
    for (Event each : queue) {
      if (!(each instanceof Event.AlertChanged)) {
        queue.remove(each);
        return true;
      }
    }
    return false;
  }

  @Override
  public void run() {
    try (sink) {
      Event event = null;
      while (!ended && !(event instanceof Event.Summary)) {
        event = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        if (event != null) {
          sink.show(event);
        }
        sink.idle();
      }
    } catch (IOException e) {
      LOG.info("The output takes no more: {}", e.getMessage());
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

  /** Waits until the last bulletin was shown; false when the time is over first. */
  public boolean await(long millis) throws InterruptedException {
    return done.await(millis, TimeUnit.MILLISECONDS);
  }

  /** Why the sink took no more, if it did not. */
  public Optional<IOException> failure() {
    return Optional.ofNullable(failure);
  }

  /** Gives the terminal or stream back without the last bulletin, which will not come in time. */
  public void abandon() throws InterruptedException {
    ended = true;
    await(ABANDON_MILLIS);
  }
}
