package io.gonetmon.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.alert.AlertRule;
import io.gonetmon.capture.decode.Frames;
import io.gonetmon.model.KeptOut;
import io.gonetmon.model.Report;
import io.gonetmon.output.Event;
import io.gonetmon.truth.CaptureFile;
import io.gonetmon.truth.Frame;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file in which nothing is of use says so, and when it was captured. */
class KeptOutTest {
  private static final long NOON = 1_767_268_800_000_000_000L;
  private static final byte[] ARP = Frames.bytes(Frames.MACS, "0806", "00".repeat(28));
  private static final List<Frame> TWO_OF_NO_USE =
      List.of(Frame.whole(NOON, ARP), Frame.whole(NOON + 2_500_000_000L, ARP));

  @TempDir Path directory;

  private Report summary(List<Frame> frames) throws Exception {
    Path file = CaptureFile.USUAL.writeFrames(frames, directory.resolve("a.pcap"));
    var events = new ArrayList<Event>();
    Replay.run(file, AlertRule.DEFAULT, events::add);
    return ((Event.Summary) events.get(events.size() - 1)).report();
  }

  @Test
  void spansItsPackets() throws Exception {
    Report report = summary(TWO_OF_NO_USE);

    assertThat(report.from()).isEqualTo(Instant.parse("2026-01-01T12:00:00Z"));
    assertThat(report.to()).isEqualTo(Instant.parse("2026-01-01T12:00:02.500Z"));
  }

  @Test
  void countsThemByCause() throws Exception {
    assertThat(summary(TWO_OF_NO_USE).keptOut()).isEqualTo(new KeptOut(0, 0, 0, 2));
  }
}
