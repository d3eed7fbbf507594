package io.gonetmon.capture;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The queue from the collectors to the monitor, bounded in batches and in bytes. */
public final class CaptureQueue {
  private static final int BATCHES = 1000;

  private final BlockingQueue<CaptureEvent> queue = new LinkedBlockingQueue<>(BATCHES);
  private final int maxKibibytes;
  private final Semaphore kibibytes;

  /** A queue for at most {@code maxBytes} of packets. */
  public CaptureQueue(int maxBytes) {
    this.maxKibibytes = maxBytes >> 10;
    this.kibibytes = new Semaphore(maxKibibytes);
  }

  /** Puts a batch; false when the queue is full. */
  boolean offer(CaptureEvent.Batch batch) {
    int size = kibibytes(batch);
    if (!kibibytes.tryAcquire(size)) {
      return false;
    }
    if (!queue.offer(batch)) {
      kibibytes.release(size);
      return false;
    }
    return true;
  }

  /** Puts an event; waits while the queue is full. */
  public void put(CaptureEvent event) throws InterruptedException {
    if (event instanceof CaptureEvent.Batch batch) {
      kibibytes.acquire(kibibytes(batch));
    }
    queue.put(event);
  }

  /** The next event, or null after {@code millis} without one. */
  public CaptureEvent poll(long millis) throws InterruptedException {
    CaptureEvent event = queue.poll(millis, TimeUnit.MILLISECONDS);
    if (event instanceof CaptureEvent.Batch batch) {
      kibibytes.release(kibibytes(batch));
    }
    return event;
  }

  private int kibibytes(CaptureEvent.Batch batch) {
    return (int) Math.min(maxKibibytes, 1 + (batch.memoryBytes() >> 10));
  }
}
