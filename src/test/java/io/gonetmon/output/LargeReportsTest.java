package io.gonetmon.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.bound.Room;
import io.gonetmon.model.KeptOut;
import io.gonetmon.model.Report;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Events wait for a slow sink by what they take in memory, not only by their number. */
@Timeout(20)
final class LargeReportsTest {
  private static final Event SUMMARY = new Event.Summary(Made.traffic());

  private final Room room = new Room(1 << 20);
  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch gate = new CountDownLatch(1);
  private final List<String> told = new ArrayList<>();

  private SinkThread display(boolean waits) {
    var display = new SinkThread(this::show, waits, room, () -> {});
    new Thread(display, "display").start();
    return display;
  }

  /** Nothing is shown before the gate is open. */
  private void show(Event event) throws IOException {
    entered.countDown();
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    told.add(event instanceof Event.Notice n ? n.text() : event.getClass().getSimpleName());
  }

  private static Event notice(String text) {
    return new Event.Notice(Instant.EPOCH, text, List.of());
  }

  /** More than half of the room. */
  private static Event large() {
    Report traffic = Made.traffic();
    return new Event.Window(
        new Report(
            traffic.from(),
            traffic.to(),
            traffic.requests(),
            traffic.responses(),
            traffic.hostCount(),
            Collections.nCopies(1000, traffic.hosts().get(0)),
            List.of(),
            List.of(),
            traffic.interfaces(),
            traffic.connections(),
            traffic.watchdog(),
            traffic.losses(),
            KeptOut.NOTHING,
            true));
  }

  @Test
  void areDroppedWhenLiveWhileSmallOnesAreKept() throws InterruptedException {
    SinkThread display = display(false);
    display.post(notice("first"));
    assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();
    display.post(large());
    display.post(large());
    display.post(notice("small"));
    gate.countDown();
    display.post(SUMMARY);

    assertThat(display.await(10_000)).isTrue();
    assertThat(told).containsExactly("first", "Window", "Dropped", "small", "Summary");
  }

  @Test
  void areWaitedForInReplay() throws InterruptedException {
    SinkThread display = display(true);
    display.post(large());
    new Thread(gate::countDown, "opener").start();
    display.post(large());
    display.post(large());
    display.post(SUMMARY);

    assertThat(display.await(10_000)).isTrue();
    assertThat(told).containsExactly("Window", "Window", "Window", "Summary");
  }

  @Test
  void giveTheirRoomBack() throws InterruptedException {
    SinkThread display = display(true);
    display.post(large());
    display.abandon();
    gate.countDown();

    assertThat(display.await(10_000)).isTrue();
    display.post(large());
    assertThat(room.has(1 << 20)).isTrue();
  }
}
