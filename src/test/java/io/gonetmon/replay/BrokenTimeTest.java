package io.gonetmon.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.alert.AlertRule;
import io.gonetmon.model.Report;
import io.gonetmon.output.Event;
import io.gonetmon.truth.CaptureFile;
import io.gonetmon.truth.EveryManner;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A packet whose time makes no sense is counted like the others. */
class BrokenTimeTest {
  @TempDir Path directory;

  @Test
  void countsAPacketWithMoreMicrosecondsThanASecondHas() throws Exception {
    Path file = CaptureFile.USUAL.write(EveryManner.traffic(), directory.resolve("a.pcap"));
    Report whole = summary(file);
    breakSecondPacket(file);
    Report broken = summary(file);

    assertThat(broken.losses().any()).isFalse();
    assertThat(broken.hits()).isEqualTo(whole.hits());
    assertThat(broken.interfaces().get(0).packets()).isEqualTo(whole.interfaces().get(0).packets());
  }

  private static Report summary(Path file) throws Exception {
    var events = new ArrayList<Event>();
    Replay.run(file, AlertRule.DEFAULT, events::add);
    return ((Event.Summary) events.get(events.size() - 1)).report();
  }

  private static void breakSecondPacket(Path file) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int second = 24 + 16 + buffer.getInt(24 + 8);
    buffer.putInt(second + 4, Integer.MAX_VALUE);
    Files.write(file, bytes);
  }

  /** The second packet is of 1901, of 2106, or years away from the others. */
  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE, 1_000_000_000})
  @Timeout(20)
  void tellsThatTimeJumpsAndShowsFewWindows(int seconds) throws Exception {
    Path file = CaptureFile.USUAL.write(EveryManner.traffic(), directory.resolve("a.pcap"));
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int second = 24 + 16 + buffer.getInt(24 + 8);
    buffer.putInt(second, seconds);
    Files.write(file, bytes);
    var events = new ArrayList<Event>();

    Replay.run(file, AlertRule.DEFAULT, events::add);

    assertThat(events).hasSizeLessThan(100);
    assertThat(events)
        .filteredOn(Event.Notice.class::isInstance)
        .extracting(event -> ((Event.Notice) event).text())
        .anyMatch(text -> text.startsWith("The time of the packets jumps "));
  }

  @Test
  void datesAFileWithoutPacketsAsItIsRead() throws Exception {
    Path file = CaptureFile.USUAL.write(EveryManner.traffic(), directory.resolve("a.pcap"));
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 24));
    var events = new ArrayList<Event>();
    Instant before = Instant.now().minusSeconds(1);

    Replay.run(file, AlertRule.DEFAULT, events::add);

    var summary = (Event.Summary) events.get(events.size() - 1);
    assertThat(summary.report().from()).isAfter(before).isEqualTo(summary.report().to());
  }
}
