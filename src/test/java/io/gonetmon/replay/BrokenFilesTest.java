package io.gonetmon.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.Sniffer;
import io.gonetmon.alert.AlertRule;
import io.gonetmon.capture.CaptureException;
import io.gonetmon.output.Event;
import io.gonetmon.truth.CaptureFile;
import io.gonetmon.truth.CaptureFormat;
import io.gonetmon.truth.EveryManner;
import io.gonetmon.truth.Frame;
import io.gonetmon.truth.FrameWriter;
import io.gonetmon.truth.IpStyle;
import io.gonetmon.truth.Link;
import io.gonetmon.truth.Traffic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of a capture file that is cut or damaged, what can be read is counted, and the rest is told. */
@Timeout(120)
class BrokenFilesTest {
  private static final int FRAMES = 60;
  private static final int CUTS = 150;
  private static final int DAMAGES = 300;
  private static final int MOST_BULLETINS = 20_000;

  /** What became of reading a file: what was told, and why reading ended early. */
  private record Reading(List<Event> events, Optional<String> failure) {
    long packets() {
      return last().report().interfaces().get(0).packets();
    }

    long hits() {
      return last().report().hits();
    }

    private Event.Summary last() {
      return (Event.Summary) events.get(events.size() - 1);
    }
  }

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void countsWhatIsBeforeTheCut(CaptureFormat format) throws Exception {
    CaptureFile kind = CaptureFile.of(Link.ETHERNET, IpStyle.PLAIN, format);
    List<Frame> frames = frames();
    byte[] whole = Files.readAllBytes(kind.writeFrames(frames, file()));
    long[] ends = ends(kind, frames);
    for (int i = 0; i < CUTS; i++) {
      int cut = (int) ((long) whole.length * i / CUTS);
      assertCountsUpTo(cut, Arrays.copyOf(whole, cut), kind, frames, ends);
    }
  }

  private void assertCountsUpTo(
      int cut, byte[] bytes, CaptureFile kind, List<Frame> frames, long[] ends) throws Exception {
    if (cut < ends[0]) {
      assertRefusedOrEmpty(bytes);
      return;
    }
    int complete = (int) Arrays.stream(ends).filter(end -> end <= cut).count() - 1;
    Reading part = read(Files.write(file(), bytes));

    assertThat(part.failure().isPresent()).as("cut at %d", cut).isEqualTo(cut != ends[complete]);
    if (complete > 0) {
      Reading same = read(kind.writeFrames(frames.subList(0, complete), file()));
      assertThat(part.packets()).as("packets of %d", cut).isEqualTo(complete);
      assertThat(part.hits()).as("hits of %d", cut).isEqualTo(same.hits());
    }
  }

  private void assertRefusedOrEmpty(byte[] bytes) throws Exception {
    try {
      assertThat(read(Files.write(file(), bytes)).hits()).isZero();
    } catch (CaptureException e) {
      assertThat(e.getMessage()).containsAnyOf("is empty", "no capture file", "cut off");
    }
  }

  @ParameterizedTest
  @EnumSource
  void survivesADamageAnywhere(CaptureFormat format) throws Exception {
    CaptureFile kind = CaptureFile.of(Link.ETHERNET, IpStyle.PLAIN, format);
    byte[] whole = Files.readAllBytes(kind.writeFrames(frames(), file()));
    var random = new Random(format.name().length());
    for (int i = 0; i < DAMAGES; i++) {
      byte[] damaged = whole.clone();
      int at = i < 100 ? i : random.nextInt(whole.length);
      damaged[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(file(), damaged);
      try {
        assertThat(read(file()).events()).hasSizeBetween(1, MOST_BULLETINS);
      } catch (CaptureException e) {
        assertThat(e.getMessage()).contains("a.pcap");
      }
    }
  }

  /** How long the file is with none of the frames, with one of them, and so on. */
  private long[] ends(CaptureFile kind, List<Frame> frames) throws IOException {
    var ends = new long[frames.size() + 1];
    for (int i = 0; i < ends.length; i++) {
      ends[i] = Files.size(kind.writeFrames(frames.subList(0, i), file()));
    }
    return ends;
  }

  private Path file() {
    return directory.resolve("a.pcap");
  }

  private static List<Frame> frames() {
    Traffic traffic = EveryManner.traffic();
    var writer = new FrameWriter(Link.ETHERNET, IpStyle.PLAIN);
    return traffic.packets().stream().limit(FRAMES).map(p -> writer.frame(traffic, p)).toList();
  }

  private static Reading read(Path file) throws Exception {
    Sniffer sniffer = Sniffer.open(Replay.settings(file, AlertRule.DEFAULT));
    var events = new ArrayList<Event>();
    sniffer.run(events::add);
    return new Reading(events, sniffer.failure());
  }
}
