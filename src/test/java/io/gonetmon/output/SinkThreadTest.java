package io.gonetmon.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.bound.Room;
import io.gonetmon.model.MessageBatch;
import io.gonetmon.model.Outcome;
import io.gonetmon.model.Report;
import io.gonetmon.model.Request;
import io.gonetmon.model.Sample;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class SinkThreadTest {
  private static final int FITTING = 4;
  private static final int FITTING_WITH_EXCHANGES = 128;
  private static final int MORE_THAN_FIT = 8;
  private static final Event SUMMARY = new Event.Summary(Made.traffic());

  /** Notes what it is told, and shows nothing before its gate is open. */
  private static final class Recorder implements Sink {
    private final CountDownLatch gate = new CountDownLatch(1);
    private final CountDownLatch entered = new CountDownLatch(1);
    private final List<String> told = new ArrayList<>();
    private final Semaphore shown = new Semaphore(0);
    private int acquired;
    private boolean wantsFound;
    private boolean staysOpen;

    @Override
    public void show(Event event) throws IOException {
      entered.countDown();
      try {
        gate.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      told.add(text(event));
      shown.release();
      if (told.contains("full")) {
        throw new IOException("no room");
      }
    }

    /** Waits until so many events were shown. */
    void awaitShown(int events) throws InterruptedException {
      for (int i = 0; i < events - acquired; i++) {
        assertThat(shown.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
      }
      acquired = events;
    }

    private static String text(Event event) {
      if (event instanceof Event.Notice notice) {
        return notice.text();
      }
      return event instanceof Event.Dropped dropped
          ? dropped.events() + " dropped"
          : event.getClass().getSimpleName();
    }

    @Override
    public boolean isLive() {
      return true;
    }

    @Override
    public boolean staysOpen() {
      return staysOpen;
    }

    @Override
    public boolean wantsFound() {
      return wantsFound;
    }

    @Override
    public void close() {
      told.add("closed");
    }
  }

  private final Recorder sink = new Recorder();
  private final List<String> ends = new ArrayList<>();

  private SinkThread display(boolean waits) {
    SinkThread display = new SinkThread(sink, waits, new Room(1 << 20), () -> ends.add("end"));
    new Thread(display, "display").start();
    return display;
  }

  private static Event notice(String text) {
    return new Event.Notice(Instant.EPOCH, text, List.of());
  }

  @Test
  void showsEventsInOrderAndEndsWithTheSummary() throws InterruptedException {
    sink.gate.countDown();
    SinkThread display = display(true);
    display.post(notice("1"));
    display.post(notice("2"));
    display.post(SUMMARY);

    assertThat(display.await(10_000)).isTrue();
    assertThat(sink.told).containsExactly("1", "2", "Summary", "closed");
    assertThat(ends).containsExactly("end");
  }

  @Test
  void goesOnAfterTheSummaryOfAFileWhenItStaysOpen() throws InterruptedException {
    sink.staysOpen = true;
    SinkThread display = display(true);
    display.post(notice("1"));
    display.post(SUMMARY);
    display.post(notice("2"));
    sink.gate.countDown();
    sink.awaitShown(3);
    display.finish();

    assertThat(display.await(10_000)).isTrue();
    assertThat(sink.told).containsExactly("1", "Summary", "2", "closed");
  }

  @Test
  void dropsWhatASlowSinkCannotTakeWhenLive() throws InterruptedException {
    SinkThread display = display(false);
    post(display, MORE_THAN_FIT);
    sink.gate.countDown();
    display.post(SUMMARY);

    assertThat(display.await(10_000)).isTrue();
    assertThat(sink.told)
        .hasSize(FITTING + 4)
        .startsWith("first", "0", "1")
        .endsWith("3", "4 dropped", "Summary", "closed");
  }

  @Test
  void dropsAReportRatherThanAnAlert() throws InterruptedException {
    SinkThread display = display(false);
    post(display, FITTING);
    display.post(new Event.AlertChanged(Made.RAISED));
    display.post(new Event.AlertChanged(Made.RECOVERED));
    sink.gate.countDown();
    display.post(SUMMARY);

    assertThat(display.await(10_000)).isTrue();
    assertThat(sink.told)
        .hasSize(FITTING + 4)
        .startsWith("first", "2", "3")
        .endsWith("3", "AlertChanged", "AlertChanged", "2 dropped", "Summary", "closed");
  }

  @Test
  void countsASnapshotThatIsDroppedAsNoLoss() throws InterruptedException {
    SinkThread thread = display(false);
    post(thread, FITTING);
    Report report = Made.traffic();
    thread.post(new Event.Snapshot(report, report, new long[0], List.of(), 0));
    sink.gate.countDown();
    thread.post(SUMMARY);

    assertThat(thread.await(10_000)).isTrue();
    assertThat(sink.told).doesNotContain("Snapshot").endsWith("3", "Summary", "closed");
  }

  @Test
  void givesExchangesToSinksThatWantThemOnly() throws InterruptedException {
    sink.gate.countDown();
    SinkThread thread = display(true);
    thread.post(found(3));
    thread.post(SUMMARY);

    assertThat(thread.await(10_000)).isTrue();
    assertThat(sink.told).containsExactly("Summary", "closed");
  }

  @Test
  void dropsExchangesFirstAndCountsThem() throws InterruptedException {
    sink.wantsFound = true;
    SinkThread thread = display(false);
    post(thread, 1);
    IntStream.range(0, FITTING_WITH_EXCHANGES).forEach(i -> thread.post(found(3)));
    thread.post(notice("kept"));
    sink.gate.countDown();
    thread.post(SUMMARY);

    assertThat(thread.await(10_000)).isTrue();
    assertThat(sink.told)
        .startsWith("first", "0", "Found")
        .endsWith("Found", "kept", "6 dropped", "Summary", "closed");
  }

  /** Posts more than fits while one sink is stuck with the first and the other is not. */
  private void overfill(SinkThreads sinks, Recorder quick) throws InterruptedException {
    sinks.threads().forEach(thread -> new Thread(thread, thread.name()).start());
    sinks.post(notice("first"));
    assertThat(sink.entered.await(10, TimeUnit.SECONDS)).isTrue();
    for (int i = 0; i < MORE_THAN_FIT; i++) {
      sinks.post(notice("" + i));
      quick.awaitShown(i + 2);
    }
  }

  @Test
  void aSlowSinkCostsNoOtherItsEvents() throws InterruptedException {
    var quick = new Recorder();
    quick.gate.countDown();
    var sinks = new SinkThreads(List.of(sink, quick), false, () -> ends.add("end"));
    overfill(sinks, quick);
    sink.gate.countDown();
    sinks.post(SUMMARY);

    assertThat(sinks.await(10_000)).isTrue();
    assertThat(quick.told).hasSize(MORE_THAN_FIT + 3).endsWith("7", "Summary", "closed");
    assertThat(sink.told).endsWith("3", "4 dropped", "Summary", "closed");
    assertThat(ends).containsExactly("end");
  }

  @Test
  void aStuckSinkDoesNotHoldUpTheSummaryOfAnother() throws InterruptedException {
    var quick = new Recorder();
    quick.gate.countDown();
    var sinks = new SinkThreads(List.of(sink, quick), false, () -> ends.add("end"));
    overfill(sinks, quick);
    sinks.post(SUMMARY);

    assertThat(sinks.threads().get(1).await(10_000)).isTrue();
    assertThat(quick.told).endsWith("7", "Summary", "closed");
    sink.gate.countDown();
    assertThat(sinks.await(10_000)).isTrue();
    assertThat(sink.told).endsWith("4 dropped", "Summary", "closed");
  }

  private static Event found(int exchanges) {
    Request request = Sample.request(1, "a", "GET", "/");
    return new Event.Found(
        new MessageBatch(
            List.of(request),
            Collections.nCopies(exchanges, Sample.exchange(request, null, Outcome.RESET))));
  }

  @Test
  void waitsForASlowSinkInReplay() throws InterruptedException {
    SinkThread display = display(true);
    post(display, FITTING);
    new Thread(sink.gate::countDown, "opener").start();
    IntStream.range(FITTING, MORE_THAN_FIT).forEach(i -> display.post(notice("" + i)));
    display.post(SUMMARY);

    assertThat(display.await(10_000)).isTrue();
    assertThat(sink.told)
        .hasSize(MORE_THAN_FIT + 3)
        .endsWith("" + (MORE_THAN_FIT - 1), "Summary", "closed");
  }

  @Test
  void endsWhenTheSinkTakesNoMore() throws InterruptedException {
    sink.gate.countDown();
    SinkThread display = display(true);
    display.post(notice("full"));

    assertThat(display.await(10_000)).isTrue();
    display.post(notice("later"));
    display.post(SUMMARY);
    assertThat(sink.told).containsExactly("full", "closed");
    assertThat(ends).containsExactly("end");
  }

  @Test
  void givesTheTerminalBackWithoutTheSummaryWhenAbandoned() throws InterruptedException {
    sink.gate.countDown();
    SinkThread display = display(false);
    display.abandon();

    assertThat(display.await(10_000)).isTrue();
    assertThat(sink.told).containsExactly("closed");
  }

  @Test
  void saysWhenItIsNotDoneInTime() throws InterruptedException {
    SinkThread display = display(false);
    display.post(SUMMARY);

    assertThat(display.await(1)).isFalse();
    sink.gate.countDown();
    assertThat(display.await(10_000)).isTrue();
  }

  /** Posts {@code many} while the sink is stuck in one before them. */
  private void post(SinkThread display, int many) throws InterruptedException {
    display.post(notice("first"));
    assertThat(sink.entered.await(10, TimeUnit.SECONDS)).isTrue();
    IntStream.range(0, many).forEach(i -> display.post(notice("" + i)));
  }
}
