package io.gonetmon.traffic;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Hands out requests to a few clients, at the pace of the rhythm and no faster. */
final class Load {
  private static final int VISITORS = 8;
  private static final int ONE_IN_PIPELINED = 25;
  private static final long TICK_NANOS = TimeUnit.SECONDS.toNanos(1) / Rhythm.TICKS_PER_SECOND;

  private final CountDownLatch stop = new CountDownLatch(1);
  private final Random random = new Random(42);
  private final TrafficServer server;
  private final Consumer<String> progress;
  private final Crowd visitors;
  private final Crowd hammering;
  private final Crowd stuck;

  Load(TrafficServer server, Tally tally, Consumer<String> progress) {
    this.server = server;
    this.progress = progress;
    this.visitors = new Crowd(server, tally, progress);
    this.hammering = new Crowd(server, tally, progress);
    this.stuck = new Crowd(server, tally, progress);
  }

  /** Asks the load to end early; may be called from any thread. */
  void stop() {
    stop.countDown();
  }

  /**
   * Returns when the time is over, or it was stopped, and all but the stuck request is answered.
   */
  void run(int after, int seconds) throws InterruptedException, IOException {
    for (int i = 1; i <= VISITORS; i++) {
      visitors.add("127.0.0.1" + i);
    }
    hammering.add("127.0.0.66");
    stuck.add("127.0.0.99");
    long start = System.nanoTime() + TimeUnit.SECONDS.toNanos(after);
    for (int tick = 0; tick < seconds * Rhythm.TICKS_PER_SECOND; tick++) {
      long untilTick = start + tick * TICK_NANOS - System.nanoTime();
      if (stop.await(untilTick, TimeUnit.NANOSECONDS)) {
        visitors.forget();
        hammering.forget();
        break;
      }
      Rhythm.beginningAt(tick).ifPresent(this::begin);
      handOut(tick);
    }
    visitors.sendHome();
    hammering.sendHome();
  }

  private void begin(Rhythm.Phase phase) {
    progress.accept(phase.toString());
    server.setInTrouble(phase.inTrouble());
    if (phase.hammered() > 0) {
      stuck.take(List.of(Catalogue.STUCK));
    }
  }

  /** What finds no room is left out: when the machine is slow, so is the load. */
  private void handOut(int tick) {
    int hammered = Rhythm.hammeredIn(tick);
    for (int i = 0; i < hammered; i++) {
      hammering.take(List.of(Catalogue.HAMMERED));
    }
    int left = Rhythm.dueIn(tick) - hammered;
    while (left > 0) {
      List<Ask> errand = errand(left);
      left -= errand.size();
      visitors.take(errand);
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
}
