package io.gonetmon.capture.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.gonetmon.model.Endpoint;
import io.gonetmon.tcp.Segment;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.pcap4j.packet.EthernetPacket;
import org.pcap4j.packet.IllegalRawDataException;
import org.pcap4j.packet.IpPacket;
import org.pcap4j.packet.Packet;
import org.pcap4j.packet.TcpPacket;

/** Where the packet library finds a TCP segment too, it is the same one. */
class TwoDecodersFuzzTest {

  @FuzzTest
  void agreeOnEthernetFrames(byte[] frame) {
    Segment segment =
        Frames.decode(Frames.decoder(""), LinkType.ETHERNET, frame, frame.length, 0, 0);
    Packet ip = segment == null ? null : networkPacket(frame);
    if (ip != null && ip.getPayload() instanceof TcpPacket tcp) {
      assertSame(segment, ((IpPacket) ip).getHeader(), tcp);
    }
  }

  /** The first network packet that the library finds in a frame, or null. */
  private static Packet networkPacket(byte[] frame) {
    try {
      return EthernetPacket.newPacket(frame, 0, frame.length).get(IpPacket.class);
    } catch (IllegalRawDataException | RuntimeException e) {
      // What the library cannot take, it cannot be asked about.
      return null;
    }
  }

  private static void assertSame(Segment segment, IpPacket.IpHeader ip, TcpPacket tcp) {
    TcpPacket.TcpHeader header = tcp.getHeader();
    assertThat(segment.flow().from())
        .isEqualTo(endpoint(ip.getSrcAddr().getAddress(), header.getSrcPort().valueAsInt()));
    assertThat(segment.flow().to())
        .isEqualTo(endpoint(ip.getDstAddr().getAddress(), header.getDstPort().valueAsInt()));
    assertThat(segment.seq()).isEqualTo(header.getSequenceNumber());
    assertThat(segment.ack()).isEqualTo(header.getAcknowledgmentNumber());
    assertThat(segment.has(Segment.FIN)).isEqualTo(header.getFin());
    assertThat(segment.has(Segment.SYN)).isEqualTo(header.getSyn());
    assertThat(segment.has(Segment.RST)).isEqualTo(header.getRst());
    assertThat(segment.has(Segment.ACK)).isEqualTo(header.getAck());
    assertThat(payload(segment)).isEqualTo(payload(tcp));
  }

  private static Endpoint endpoint(byte[] address, int port) {
    ByteBuffer bytes = ByteBuffer.wrap(address);
    return address.length == 4
        ? Endpoint.v4(bytes.getInt(), port)
        : new Endpoint(bytes.getLong(), bytes.getLong(), port);
  }

  private static byte[] payload(Segment segment) {
    int from = segment.offset();
    return Arrays.copyOfRange(segment.data(), from, from + segment.captured());
  }

  private static byte[] payload(TcpPacket tcp) {
    return tcp.getPayload() == null ? new byte[0] : tcp.getPayload().getRawData();
  }
}
