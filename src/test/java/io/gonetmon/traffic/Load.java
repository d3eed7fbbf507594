package io.gonetmon.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Hands out requests to a few visitors, at the pace of the rhythm and no faster. */
final class Load {
  private static final int VISITORS = 8;
  private static final int MAX_WAITING = 256;
  private static final int ONE_IN_PIPELINED = 25;
  private static final long TICK_NANOS = TimeUnit.SECONDS.toNanos(1) / Rhythm.TICKS_PER_SECOND;

  private final BlockingQueue<List<Ask>> errands = new ArrayBlockingQueue<>(MAX_WAITING);
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Random random = new Random(42);
  private final TrafficServer server;
  private final Tally tally;
  private final Consumer<String> progress;

  Load(TrafficServer server, Tally tally, Consumer<String> progress) {
    this.server = server;
    this.tally = tally;
    this.progress = progress;
  }

  /** Asks the load to end early; may be called from any thread. */
  void stop() {
    stop.countDown();
  }

  /** Returns when the time is over, or it was stopped, and the last answer is in. */
  void run(int seconds) throws InterruptedException {
    List<Thread> visitors = startVisitors();
    long start = System.nanoTime();
    for (int tick = 0; tick < seconds * Rhythm.TICKS_PER_SECOND; tick++) {
      long untilTick = start + tick * TICK_NANOS - System.nanoTime();
      if (stop.await(untilTick, TimeUnit.NANOSECONDS)) {
        errands.clear();
        break;
      }
      Rhythm.beginningAt(tick).ifPresent(phase -> progress.accept(phase.toString()));
      handOut(Rhythm.dueIn(tick));
    }
    for (int i = 0; i < visitors.size(); i++) {
      errands.put(Visitor.GO_HOME);
    }
    for (Thread visitor : visitors) {
      visitor.join();
    }
  }

  /** What finds no room is left out: when the machine is slow, so is the load. */
  private void handOut(int count) {
    int left = count;
    while (left > 0) {
      List<Ask> errand = errand(left);
      left -= errand.size();
      var unused = errands.offer(errand);
    }
  }

  private List<Ask> errand(int atMost) {
    Ask first = page();
    boolean pipelined = random.nextInt(ONE_IN_PIPELINED) == 0 && first.method().equals("GET");
    if (!pipelined || atMost < 3) {
      return List.of(first);
    }
    return List.of(first, first, first);
  }

  private Ask page() {
    Ask ask = Catalogue.any(random);
    while (ask.overIpv6() && !server.hasIpv6()) {
      ask = Catalogue.any(random);
    }
    return ask;
  }

  private List<Thread> startVisitors() {
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < VISITORS; i++) {
      var thread = new Thread(new Visitor(server, errands, tally, progress), "traffic-visitor");
      thread.start();
      threads.add(thread);
    }
    return threads;
  }
}
