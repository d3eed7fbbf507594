package io.gonetmon.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gonetmon.capture.decode.CapturedFrame;
import io.gonetmon.capture.filter.PacketFilter;
import io.gonetmon.capture.pcap.PacketPull;
import io.gonetmon.truth.CaptureFile;
import io.gonetmon.truth.Frame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pcap4j.core.PcapHandle.TimestampPrecision;
import org.pcap4j.core.PcapNativeException;
import org.pcap4j.core.Pcaps;

/**
 * What libpcap gives of a file of three packets, the second of which was cut, whether its packets
 * are taken by direct calls or given by callbacks.
 */
final class LibpcapHandleTest {
  private static final long NOON = 1_700_000_000_000_000_000L;

  private final List<String> given = new ArrayList<>();

  @TempDir Path directory;
  private PacketHandle handle;

  private void open(boolean directly) throws PcapNativeException {
    var frames =
        List.of(
            Frame.whole(NOON, new byte[60]),
            new Frame(NOON + 1_000, new byte[40], 1500),
            Frame.whole(NOON + 2_000_001_000L, new byte[70]));
    handle = open(frames, directly);
  }

  private PacketHandle open(List<Frame> frames, boolean directly) throws PcapNativeException {
    Path file = CaptureFile.USUAL.writeFrames(frames, directory.resolve("a.pcap"));
    var library = Pcaps.openOffline(file.toString(), TimestampPrecision.NANO);
    Optional<PacketPull> pull = directly ? PacketPull.of(library) : Optional.empty();
    assertThat(pull.isPresent()).isEqualTo(directly);
    return new LibpcapHandle(library, PacketFilter.afterKernel(""), Optional.empty(), pull);
  }

  @AfterEach
  void close() {
    handle.close();
  }

  private void write(CapturedFrame frame) {
    given.add(
        "%s %d of %d bytes at %d"
            .formatted(
                frame.link(), frame.capturedBytes(), frame.wireBytes(), frame.nanos() - NOON));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void givesPacketsInOrderUntilThereAreNoMore(boolean directly) throws Exception {
    open(directly);

    assertThat(handle.read(2, this::write)).isEqualTo(2);
    assertThat(given)
        .containsExactly("ETHERNET 60 of 60 bytes at 0", "ETHERNET 40 of 1500 bytes at 1000");

    assertThat(handle.read(2, this::write)).isOne();
    assertThat(handle.read(2, this::write)).isZero();
    assertThat(given).endsWith("ETHERNET 70 of 70 bytes at 2000001000").hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void givesTheSameBothWaysPacketByPacket(long seed) throws Exception {
    var random = new Random(seed);
    List<Frame> frames =
        IntStream.range(0, 5000).mapToObj(i -> frame(random, NOON + i * 1_000_003L)).toList();

    assertThat(all(frames, true)).hasSize(5000).isEqualTo(all(frames, false));
  }

  private static Frame frame(Random random, long nanos) {
    byte[] data = new byte[1 + random.nextInt(random.nextInt(20) == 0 ? 65_000 : 1500)];
    random.nextBytes(data);
    return new Frame(nanos, data, data.length + random.nextInt(2) * random.nextInt(1000));
  }

  private List<String> all(List<Frame> frames, boolean directly) throws Exception {
    List<String> all = new ArrayList<>();
    handle = open(frames, directly);
    PacketHandle.Receiver receiver =
        frame -> {
          byte[] bytes =
              Arrays.copyOfRange(frame.data(), frame.from(), frame.from() + frame.capturedBytes());
          all.add(
              "%s %d %d of %d bytes at %d"
                  .formatted(
                      frame.link(),
                      Arrays.hashCode(bytes),
                      bytes.length,
                      frame.wireBytes(),
                      frame.nanos()));
        };
    while (handle.read(512, receiver) > 0) {
      assertThat(all).isNotEmpty();
    }
    handle.close();
    return all;
  }

  @Test
  void failsWithTheFaultOfACalledReceiverAndGivesNothingMore() throws Exception {
    open(false);
    var fault = new IllegalArgumentException("a fault");

    assertThatThrownBy(
            () ->
                handle.read(
                    3,
                    frame -> {
                      write(frame);
                      throw fault;
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasCause(fault);
    assertThat(given).hasSize(1);
  }

  @Test
  void failsWithTheFaultOfAReceiverAtOnce() throws Exception {
    open(true);
    var fault = new IllegalArgumentException("a fault");

    assertThatThrownBy(
            () ->
                handle.read(
                    3,
                    frame -> {
                      write(frame);
                      throw fault;
                    }))
        .isSameAs(fault);
    assertThat(given).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void saysWhyNoMoreCanBeRead(boolean directly) throws Exception {
    Path file =
        CaptureFile.USUAL.writeFrames(
            List.of(Frame.whole(NOON, new byte[60])), directory.resolve("cut.pcap"));
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 10));
    var library = Pcaps.openOffline(file.toString(), TimestampPrecision.NANO);
    Optional<PacketPull> pull = directly ? PacketPull.of(library) : Optional.empty();
    handle = new LibpcapHandle(library, PacketFilter.afterKernel(""), Optional.empty(), pull);

    assertThatThrownBy(() -> handle.read(1, this::write))
        .isInstanceOf(CaptureException.class)
        .hasMessage("truncated dump file; tried to read 60 captured bytes, only got 50");
  }

  @Test
  void hasNoStatisticsOfAFile() throws Exception {
    open(true);

    assertThatThrownBy(handle::drops).isInstanceOf(CaptureException.class);
  }

  @Test
  void doesWithoutASocket() throws Exception {
    open(true);

    assertThat(handle.announcesPackets()).isFalse();
    assertThat(handle.await(10_000)).isFalse();
    assertThat(handle.copyAtMost(100)).isFalse();
  }
}
