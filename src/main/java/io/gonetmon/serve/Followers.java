package io.gonetmon.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The thread that tells those who follow that something has changed, so that one who does not read
 * holds up the others only until the server gives it up. Guarded by itself; what it writes is not.
 */
final class Followers implements Runnable {
  static final int MOST = 8;

  private static final byte[] CHANGED =
      "event: changed\ndata: 1\n\n".getBytes(StandardCharsets.UTF_8);

  /** When to ask again when the answer has ended. */
  static final byte[] AGAIN = "retry: 1000\n\n".getBytes(StandardCharsets.UTF_8);

  private static final byte[] STILL_THERE = ": \n\n".getBytes(StandardCharsets.UTF_8);
  private static final long QUIET_MILLIS = 5000;

  /** Before the server ends an answer that takes long; the browser then asks again. */
  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(50);

  private record Follower(HttpExchange exchange, long sinceNanos) {}

  private final List<Follower> followers = new ArrayList<>();
  private final AtomicBoolean changed = new AtomicBoolean();
  private final Semaphore wake = new Semaphore(0);
  private volatile boolean closed;
  private int places;

  /** Takes a place for one more; false when there are enough. */
  synchronized boolean takePlace() {
    if (closed || places >= MOST) {
      return false;
    }
    places++;
    return true;
  }

  /** Adds one, whose place was taken before. */
  synchronized void add(HttpExchange exchange) {
    followers.add(new Follower(exchange, System.nanoTime()));
  }

  /** Gives back a place that was taken. */
  synchronized void leavePlace() {
    places--;
  }

  /** Tells all of them soon. Never waits. */
  void changed() {
    changed.set(true);
    wake.release();
  }

  void close() {
    closed = true;
    wake.release();
  }

  @Override
  public void run() {
    try {
      for (List<Follower> all = await(); !all.isEmpty() || !closed; all = await()) {
        byte[] news = changed.getAndSet(false) ? CHANGED : STILL_THERE;
        all.stream().filter(each -> !tell(each, news)).forEach(this::forget);
        if (closed) {
          all.forEach(this::forget);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<Follower> await() throws InterruptedException {
    if (wake.tryAcquire(QUIET_MILLIS, TimeUnit.MILLISECONDS)) {
      wake.drainPermits();
    }
    synchronized (this) {
      return List.copyOf(followers);
    }
  }

  private static boolean tell(Follower follower, byte[] news) {
    try {
      follower.exchange().getResponseBody().write(news);
      follower.exchange().getResponseBody().flush();
      return System.nanoTime() - follower.sinceNanos() < LONGEST_NANOS;
    } catch (IOException gone) {
      return false;
    }
  }

  private void forget(Follower follower) {
    synchronized (this) {
      places -= followers.remove(follower) ? 1 : 0;
    }
    follower.exchange().close();
  }
}
