package io.gonetmon.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.Settings;
import io.gonetmon.Sniffer;
import io.gonetmon.capture.CaptureSettings;
import io.gonetmon.capture.decode.Frames;
import io.gonetmon.output.Event;
import io.gonetmon.truth.CaptureFile;
import io.gonetmon.truth.Frame;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file without a packet that passes the filter says where HTTP is. */
class NothingPassesTest {
  private static final long NOON = 1_767_268_800_000_000_000L;
  private static final String NONE = "No packet of a.pcap passes \"tcp and port 80\"; ";

  @TempDir Path directory;

  private static String http(int port) {
    String tcp = Frames.tcp("GET / HTTP/1.1\r\n").replaceFirst("0050", "%04x".formatted(port));
    return Frames.MACS + "0800" + Frames.v4(56, "4000", 6, tcp);
  }

  private List<Event.Notice> notices(boolean look, String filter, String... frames)
      throws Exception {
    List<Frame> whole =
        Stream.of(frames).map(each -> Frame.whole(NOON, Frames.bytes(each))).toList();
    Path file = CaptureFile.USUAL.writeFrames(whole, directory.resolve("a.pcap"));
    var events = new ArrayList<Event>();
    Sniffer sniffer = Sniffer.open(settings(file, filter, look));
    sniffer.run(events::add);
    return events.stream()
        .filter(Event.Notice.class::isInstance)
        .map(Event.Notice.class::cast)
        .toList();
  }

  private static Settings settings(Path file, String filter, boolean look) {
    Settings usual = Settings.defaults();
    CaptureSettings standard = usual.capture();
    var capture =
        new CaptureSettings(
            List.of(),
            Optional.of(file),
            filter,
            standard.snaplenBytes(),
            false,
            standard.bufferBytes(),
            standard.queueBytes(),
            false,
            look);
    return new Settings(
        capture,
        usual.tcp(),
        usual.http(),
        usual.analysis(),
        usual.alert(),
        usual.rules(),
        usual.where(),
        usual.frames(),
        usual.timeout());
  }

  @Test
  void saysWhereHttpIs() throws Exception {
    String tagged = http(8031).replaceFirst("0800", "8100 0007 0800");

    assertThat(notices(true, "tcp and port 80", http(3000), tagged, http(3000)))
        .containsExactly(
            new Event.Notice(
                Instant.parse("2026-01-01T12:00:00Z"),
                NONE
                    + "HTTP was seen on ports 3000 and 8031:"
                    + " try -f \"tcp port 3000 or tcp port 8031\".",
                List.of("a.pcap")));
  }

  @Test
  void saysThatThereIsNone() throws Exception {
    String arp = Frames.MACS + "0806" + "00".repeat(28);
    String cut = http(3000).substring(0, 2 * (14 + 20 + 19));

    assertThat(notices(true, "tcp and port 80", arp, cut))
        .extracting(Event.Notice::text)
        .containsExactly(NONE + "HTTP was seen in none of its 2.");
  }

  @Test
  void saysThatAFileIsEmpty() throws Exception {
    assertThat(notices(true, "tcp and port 80"))
        .extracting(Event.Notice::text)
        .containsExactly("There is no packet in a.pcap.");
  }

  @Test
  void saysNothingWhenAPacketPasses() throws Exception {
    assertThat(notices(true, "tcp and port 80", http(3000), http(80))).isEmpty();
    assertThat(notices(true, "", Frames.MACS + "0806" + "00".repeat(28))).isEmpty();
  }

  @Test
  void saysNothingWhenItIsNotWanted() throws Exception {
    assertThat(notices(false, "tcp and port 80", http(3000))).isEmpty();
  }
}
