package io.gonetmon.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.Settings;
import io.gonetmon.Sniffer;
import io.gonetmon.capture.CaptureException;
import io.gonetmon.model.CaptureFile;
import io.gonetmon.model.CaptureFormat;
import io.gonetmon.model.EveryManner;
import io.gonetmon.model.Frame;
import io.gonetmon.model.FrameWriter;
import io.gonetmon.model.IpStyle;
import io.gonetmon.model.Link;
import io.gonetmon.model.Traffic;
import io.gonetmon.report.Bulletin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of a capture file that is cut or damaged, what can be read is counted, and the rest is told. */
@Timeout(120)
class BrokenFilesTest {
  private static final int FRAMES = 60;
  private static final int FIRST_MICROS = 28;
  private static final int CUTS = 150;
  private static final int DAMAGES = 300;
  private static final int MOST_BULLETINS = 20_000;

  /** What became of reading a file: what was told, and why reading ended early. */
  private record Reading(List<Bulletin> bulletins, Optional<String> failure) {
    long packets() {
      return last().report().interfaces().get(0).packets();
    }

    long hits() {
      return last().report().hits();
    }

    private Bulletin.Summary last() {
      return (Bulletin.Summary) bulletins.get(bulletins.size() - 1);
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
      assertThat(e.getMessage()).contains("Cannot read", "pcap");
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
        assertThat(read(file()).bulletins()).hasSizeBetween(1, MOST_BULLETINS);
      } catch (CaptureException e) {
        assertThat(e.getMessage()).contains("a.pcap");
      }
    }
  }

  @Test
  void countsAPacketWithoutAPossibleTime() throws Exception {
    byte[] bytes = Files.readAllBytes(CaptureFile.USUAL.writeFrames(frames(), file()));
    Arrays.fill(bytes, FIRST_MICROS, FIRST_MICROS + 4, (byte) 0xff);
    Reading reading = read(Files.write(file(), bytes));

    assertThat(reading.failure()).isEmpty();
    assertThat(reading.packets()).isEqualTo(FRAMES - 1);
    assertThat(reading.last().report().losses().unparsed()).isEqualTo(1);
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
    Settings defaults = Settings.defaults();
    Sniffer sniffer =
        Sniffer.open(
            new Settings(
                List.of(),
                Optional.of(file),
                "len > 0",
                defaults.snaplenBytes(),
                false,
                defaults.bufferBytes(),
                defaults.refresh(),
                defaults.alert(),
                defaults.timeout(),
                false,
                defaults.limits()));
    var bulletins = new ArrayList<Bulletin>();
    sniffer.run(bulletins::add);
    return new Reading(bulletins, sniffer.failure());
  }
}
