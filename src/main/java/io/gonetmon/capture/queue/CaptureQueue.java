package io.gonetmon.capture.queue;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The queue from the collectors to the monitor, bounded in batches and in bytes. */
public final class CaptureQueue {
  private static final int BATCHES = 1000;

  /** As many as are under way when packets come fast. */
  private static final int SPARE_BATCHES = 16;

  private final BlockingQueue<CaptureEvent> queue = new LinkedBlockingQueue<>(BATCHES);
  private final BlockingQueue<SegmentBatch> spare = new ArrayBlockingQueue<>(SPARE_BATCHES);
  private final BlockingQueue<FrameBatch> spareFrames = new ArrayBlockingQueue<>(SPARE_BATCHES);

  /** How long it may take to see that the queue is closed. */
  private static final long LOOK_MILLIS = 100;

  private final int maxKibibytes;
  private final Semaphore kibibytes;
  private final boolean withFrames;
  private volatile boolean closed;

  /** A queue for at most {@code maxBytes} of packets. */
  public CaptureQueue(int maxBytes) {
    this(maxBytes, false);
  }

  /**
   * @param withFrames whether somebody wants whole frames
   */
  public CaptureQueue(int maxBytes, boolean withFrames) {
    this.withFrames = withFrames;
    this.maxKibibytes = maxBytes >> 10;
    this.kibibytes = new Semaphore(maxKibibytes);
  }

  /** Puts a batch; false when the queue is full. */
  public boolean offer(CaptureEvent.Batch batch) {
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

  /** Wakes the monitor; when the queue is full it is awake anyway. */
  public void wake() {
    boolean unused = queue.offer(new CaptureEvent.Wake());
  }

  /** Puts an event; waits while the queue is full and not closed. */
  public void put(CaptureEvent event) throws InterruptedException {
    boolean fits = !(event instanceof CaptureEvent.Batch);
    while (!closed && !fits) {
      int size = kibibytes((CaptureEvent.Batch) event);
      fits = kibibytes.tryAcquire(size, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }
    boolean taken = false;
    while (!closed && !taken) {
      taken = queue.offer(event, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  /** Nobody takes events any more: from now on none is waited for, and none is kept. */
  public void close() {
    closed = true;
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

  /** A batch to be filled: one that was given back, or else a new one. */
  public SegmentBatch emptyBatch() {
    SegmentBatch batch = spare.poll();
    return batch == null ? new SegmentBatch() : batch;
  }

  /** Takes back a batch that nobody reads any more. */
  public void giveBack(SegmentBatch batch) {
    if (batch.isReusable()) {
      batch.clear();
      boolean unused = spare.offer(batch);
    }
  }

  /** A batch of frames to be filled, or {@link FrameBatch#NONE} when nobody wants any. */
  public FrameBatch emptyFrames() {
    if (!withFrames) {
      return FrameBatch.NONE;
    }
    FrameBatch batch = spareFrames.poll();
    return batch == null ? new FrameBatch() : batch;
  }

  /** Takes back frames that nobody reads any more. */
  public void giveBack(FrameBatch batch) {
    if (batch.isReusable()) {
      batch.clear();
      boolean unused = spareFrames.offer(batch);
    }
  }
}
