package io.gonetmon.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.alert.AlertRule;
import io.gonetmon.model.Event;
import io.gonetmon.truth.CaptureFile;
import io.gonetmon.truth.EveryManner;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A packet whose time makes no sense is not read, but counted. */
class BrokenTimeTest {
  @TempDir Path directory;

  @Test
  void countsAPacketWithoutAUsableTime() throws Exception {
    Path file = CaptureFile.USUAL.write(EveryManner.traffic(), directory.resolve("a.pcap"));
    breakSecondPacket(file);
    var events = new ArrayList<Event>();

    Replay.run(file, AlertRule.DEFAULT, events::add);

    var summary = (Event.Summary) events.get(events.size() - 1);
    assertThat(summary.report().losses().unparsed()).isEqualTo(1);
  }

  private static void breakSecondPacket(Path file) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int second = 24 + 16 + buffer.getInt(24 + 8);
    buffer.putInt(second + 4, Integer.MAX_VALUE);
    Files.write(file, bytes);
  }
}
