package io.gonetmon.bound;

import java.util.concurrent.TimeUnit;

/**
 * How many bytes are on their way between threads, and how many may be. One thing that is larger
 * than that may still go, when nothing else is on its way. May be used by any thread.
 */
public final class Room {
  private final long mostBytes;
  private long takenBytes;

  public Room(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** Whether there is space for {@code bytes}. */
  public synchronized boolean has(long bytes) {
    return bytes == 0 || takenBytes == 0 || bytes <= mostBytes - takenBytes;
  }

  /** Takes space, even if there is none. */
  public synchronized void take(long bytes) {
    takenBytes += bytes;
  }

  /** Gives space back. */
  public synchronized void leave(long bytes) {
    takenBytes -= bytes;
    notifyAll();
  }

  /** Waits until there is space for {@code bytes}; false when the time is over first. */
  public synchronized boolean await(long bytes, long millis) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (!has(bytes)) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }
}
