package io.gonetmon.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.Event;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class SinkThreadTest {
  private static final int FITTING = 8;
  private static final int MORE_THAN_FIT = 12;
  private static final Event SUMMARY = new Event.Summary(Made.traffic());

  /** Notes what it is told, and shows nothing before its gate is open. */
  private static final class Recorder implements Sink {
    private final CountDownLatch gate = new CountDownLatch(1);
    private final CountDownLatch entered = new CountDownLatch(1);
    private final List<String> told = new ArrayList<>();

    @Override
    public void show(Event event) throws IOException {
      entered.countDown();
      try {
        gate.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      told.add(
          event instanceof Event.Notice notice ? notice.text() : event.getClass().getSimpleName());
      if (told.contains("full")) {
        throw new IOException("no room");
      }
    }

    @Override
    public void close() {
      told.add("closed");
    }
  }

  private final Recorder sink = new Recorder();
  private final List<String> ends = new ArrayList<>();

  private SinkThread display(boolean waits) {
    SinkThread display = new SinkThread(sink, waits, () -> ends.add("end"));
    new Thread(display, "display").start();
    return display;
  }

  private static Event notice(String text) {
    return new Event.Notice(Instant.EPOCH, text, List.of());
  }

  @Test
  void showsBulletinsInOrderAndEndsWithTheSummary() throws InterruptedException {
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
  void dropsWhatASlowSinkCannotTakeWhenLive() throws InterruptedException {
    SinkThread display = display(false);
    post(display, MORE_THAN_FIT);
    sink.gate.countDown();
    display.post(SUMMARY);

    assertThat(display.await(10_000)).isTrue();
    assertThat(sink.told)
        .hasSize(FITTING + 3)
        .startsWith("first", "0", "1")
        .endsWith("Summary", "closed");
  }

  @Test
  void dropsAReportRatherThanAnAlarm() throws InterruptedException {
    SinkThread display = display(false);
    post(display, FITTING);
    display.post(new Event.AlertChanged(Made.RAISED));
    display.post(new Event.AlertChanged(Made.RECOVERED));
    sink.gate.countDown();
    display.post(SUMMARY);

    assertThat(display.await(10_000)).isTrue();
    assertThat(sink.told)
        .hasSize(FITTING + 3)
        .startsWith("first", "2", "3")
        .endsWith("7", "AlertChanged", "AlertChanged", "Summary", "closed");
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
