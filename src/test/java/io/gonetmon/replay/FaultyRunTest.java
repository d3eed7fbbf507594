package io.gonetmon.replay;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gonetmon.Sniffer;
import io.gonetmon.alert.AlertRule;
import io.gonetmon.output.Event;
import io.gonetmon.output.Sink;
import io.gonetmon.truth.CaptureFile;
import io.gonetmon.truth.EveryManner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A fault in any thread ends the run, whatever the others wait for. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FaultyRunTest {
  private final Error fault = new StackOverflowError("made for a test");

  @TempDir Path directory;
  private Sniffer sniffer;

  @BeforeEach
  void open() throws Exception {
    Path file = CaptureFile.USUAL.write(EveryManner.traffic(), directory.resolve("a.pcap"));
    sniffer = Sniffer.open(Replay.settings(file, AlertRule.DEFAULT));
  }

  private void assertFails(Sink sink) {
    assertThatThrownBy(() -> sniffer.run(sink))
        .isInstanceOf(IllegalStateException.class)
        .hasRootCause(fault);
  }

  @Test
  void endsTheRunWhereEventsAreShown() {
    assertFails(
        event -> {
          throw fault;
        });
  }

  @Test
  void endsTheRunWhereNothingIsShown() {
    assertFails(
        new Sink() {
          @Override
          public void show(Event event) {}

          @Override
          public void idle() {
            throw fault;
          }
        });
  }

  @Test
  void endsTheRunAtItsEnd() {
    assertFails(
        new Sink() {
          @Override
          public void show(Event event) {}

          @Override
          public void close() {
            throw fault;
          }
        });
  }

  @Test
  void endsTheRunInTheWatchdog() {
    assertFails(
        new Sink() {
          @Override
          public void show(Event event) {}

          @Override
          public boolean wantsFound() {
            if (Thread.currentThread().getName().equals("watchdog")) {
              throw fault;
            }
            return false;
          }
        });
  }

  @Test
  void endsTheRunWhileAnOutputIsStuck() {
    var never = new CountDownLatch(1);
    assertFails(
        event -> {
          sniffer.fail(fault);
          try {
            never.await();
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
        });
  }
}
