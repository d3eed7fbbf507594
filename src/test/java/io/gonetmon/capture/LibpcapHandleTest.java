package io.gonetmon.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gonetmon.capture.decode.LinkType;
import io.gonetmon.truth.CaptureFile;
import io.gonetmon.truth.Frame;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What libpcap gives of a file of three packets, the second of which was cut. */
final class LibpcapHandleTest {
  private static final long NOON = 1_700_000_000_000_000_000L;

  private final List<String> given = new ArrayList<>();

  @TempDir Path directory;
  private PacketHandle handle;

  @BeforeEach
  void open() throws CaptureException {
    var frames =
        List.of(
            Frame.whole(NOON, new byte[60]),
            new Frame(NOON + 1_000, new byte[40], 1500),
            Frame.whole(NOON + 2_000_001_000L, new byte[70]));
    Path file = CaptureFile.USUAL.writeFrames(frames, directory.resolve("a.pcap"));
    handle = Handles.file(file, "len > 0");
  }

  @AfterEach
  void close() {
    handle.close();
  }

  private void write(byte[] frame, int frameBytes, long nanos) {
    given.add("%d of %d bytes at %d".formatted(frame.length, frameBytes, nanos - NOON));
  }

  @Test
  void givesPacketsInOrderUntilThereAreNoMore() throws Exception {
    assertThat(handle.linkType()).isEqualTo(LinkType.ETHERNET);
    assertThat(handle.read(2, this::write)).isEqualTo(2);
    assertThat(given).containsExactly("60 of 60 bytes at 0", "40 of 1500 bytes at 1000");

    assertThat(handle.read(2, this::write)).isOne();
    assertThat(handle.read(2, this::write)).isZero();
    assertThat(given).endsWith("70 of 70 bytes at 2000001000").hasSize(3);
  }

  @Test
  void failsWithTheFaultOfTheReceiverAndGivesNothingMore() {
    var fault = new IllegalArgumentException("a fault");

    assertThatThrownBy(
            () ->
                handle.read(
                    3,
                    (frame, frameBytes, nanos) -> {
                      write(frame, frameBytes, nanos);
                      throw fault;
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasCause(fault);
    assertThat(given).hasSize(1);
  }

  @Test
  void hasNoStatisticsOfAFile() {
    assertThatThrownBy(handle::drops).isInstanceOf(CaptureException.class);
  }

  @Test
  void doesWithoutASocket() {
    assertThat(handle.announcesPackets()).isFalse();
    assertThat(handle.await(10_000)).isFalse();
    assertThat(handle.copyAtMost(100)).isFalse();
  }
}
