package io.gonetmon.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.capture.pcap.PacketSocket;
import io.gonetmon.it.Rights;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pcap4j.core.NotOpenException;
import org.pcap4j.core.PcapHandle;

/** What the kernel does with the packets of a live handle on the loopback interface. */
@Timeout(30)
final class PacketSocketIT {
  private static final int HEADER_BYTES = 14 + 20 + 8;
  private static final InetAddress LOCAL = InetAddress.getLoopbackAddress();

  @BeforeEach
  void needsRights() {
    Rights.requireCapture();
  }

  @Test
  void hearsEachPacketOfTheLoopbackInterfaceOnce() throws Exception {
    try (var receiver = new DatagramSocket(0, LOCAL);
        PcapHandle handle = listen(receiver)) {
      send(receiver, 10, 100);
      take(handle, 10);

      assertThat(handle.getStats().getNumPacketsReceived()).isEqualTo(10);
    }
  }

  @Test
  void copiesNoMoreThanItIsToldAndLosesNothingMeanwhile() throws Exception {
    try (var receiver = new DatagramSocket(0, LOCAL);
        PcapHandle handle = listen(receiver)) {
      PacketSocket socket = PacketSocket.of(handle).orElseThrow();

      send(receiver, 2, 1000);
      assertThat(socket.copyAtMost(100)).isTrue();
      send(receiver, 2, 1000);
      assertThat(socket.copyAtMost(262_144)).isTrue();
      send(receiver, 1, 1000);

      int whole = HEADER_BYTES + 1000;
      assertThat(take(handle, 5)).containsExactly(whole, whole, 100, 100, whole);
    }
  }

  @Test
  void seesThatThereAreNoPackets() throws Exception {
    try (var receiver = new DatagramSocket(0, LOCAL);
        PcapHandle handle = listen(receiver)) {
      assertThat(PacketSocket.of(handle).orElseThrow().await(1)).isFalse();
    }
  }

  @Test
  void seesThatThereArePackets() throws Exception {
    try (var receiver = new DatagramSocket(0, LOCAL);
        PcapHandle handle = listen(receiver)) {
      send(receiver, 1, 100);

      assertThat(PacketSocket.of(handle).orElseThrow().await(20_000)).isTrue();
    }
  }

  private static PcapHandle listen(DatagramSocket receiver) throws CaptureException {
    var settings =
        new CaptureSettings(
            List.of("lo"),
            Optional.empty(),
            "udp dst port " + receiver.getLocalPort(),
            262_144,
            false,
            1 << 20,
            1 << 20,
            false,
            false);
    return Handles.openLive("lo", settings);
  }

  private static void send(DatagramSocket receiver, int datagrams, int bytes) throws IOException {
    var to = new InetSocketAddress(LOCAL, receiver.getLocalPort());
    try (var sender = new DatagramSocket(0, LOCAL)) {
      for (int i = 0; i < datagrams; i++) {
        sender.send(new DatagramPacket(new byte[bytes], bytes, to));
        receiver.receive(new DatagramPacket(new byte[bytes], bytes)); // It is captured before.
      }
    }
  }

  /** Waits for so many packets, and returns how many bytes there are of each. */
  private static List<Integer> take(PcapHandle handle, int packets) throws Exception {
    List<Integer> lengths = new ArrayList<>();
    while (lengths.size() < packets) {
      PacketSocket.of(handle).orElseThrow().await(1000);
      takeWhatIsThere(handle, lengths);
    }
    return lengths;
  }

  private static void takeWhatIsThere(PcapHandle handle, List<Integer> lengths)
      throws NotOpenException {
    byte[] packet = handle.getNextRawPacket();
    while (packet != null) {
      lengths.add(packet.length);
      packet = handle.getNextRawPacket();
    }
  }
}
