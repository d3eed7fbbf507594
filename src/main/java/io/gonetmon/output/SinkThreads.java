package io.gonetmon.output;

import io.gonetmon.bound.HeapShare;
import io.gonetmon.bound.Room;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of all sinks of a run. */
public final class SinkThreads {
  private final Room room = new Room(HeapShare.REPORTS.bytes());
  private final List<SinkThread> threads;

  /**
   * @param wait whether a sink that is too slow is waited for
   * @param onEnd called once, when no sink takes any more
   */
  public SinkThreads(List<Sink> sinks, boolean wait, Runnable onEnd) {
    var running = new AtomicInteger(sinks.size());
    Runnable onEndOfOne =
        () -> {
          if (running.decrementAndGet() == 0) {
            onEnd.run();
          }
        };
    this.threads =
        sinks.stream().map(sink -> new SinkThread(sink, wait, room, onEndOfOne)).toList();
  }

  /** For events on their way to the sinks, and in their queues. */
  public Room room() {
    return room;
  }

  public List<SinkThread> threads() {
    return threads;
  }

  /** Gives an event to each sink. Called by the watchdog. */
  public void post(Event event) {
    for (SinkThread thread : threads) {
      thread.post(event);
    }
  }

  /** Nothing follows: lets those end that go on after the summary. Called by the watchdog. */
  public void finish() {
    threads.forEach(SinkThread::finish);
  }

  /** Waits until all have shown the last event; false when the time is over first. */
  public boolean await(long millis) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    boolean done = true;
    for (SinkThread thread : threads) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      done &= thread.await(Math.max(0, left));
    }
    return done;
  }

  /** Lets all end soon without the last event, which will not come. */
  public void end() {
    threads.forEach(SinkThread::end);
  }

  /** Gives terminals and streams back without the last event, which will not come in time. */
  public void abandon() throws InterruptedException {
    end();
    for (SinkThread thread : threads) {
      thread.abandon();
    }
  }

  /** Why the first of them that failed took no more, if one did. */
  public Optional<IOException> failure() {
    return threads.stream().flatMap(thread -> thread.failure().stream()).findFirst();
  }

  /** What went wrong in the first of them that failed by a fault of the program's, if one did. */
  public Optional<Throwable> fault() {
    return threads.stream().flatMap(thread -> thread.fault().stream()).findFirst();
  }
}
