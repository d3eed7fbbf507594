package io.gonetmon.capture.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.Endpoint;
import io.gonetmon.tcp.Segment;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.pcap4j.packet.EthernetPacket;
import org.pcap4j.packet.IllegalRawDataException;
import org.pcap4j.packet.IpPacket;
import org.pcap4j.packet.Packet;
import org.pcap4j.packet.TcpPacket;

/** The decoder and the packet library agree on random valid frames. */
final class SecondOpinionTest {
  private final Random random = new Random();

  @Property(tries = 2000)
  void agreesWithThePacketLibrary(@ForAll long seed) throws IllegalRawDataException {
    random.setSeed(seed);
    byte[] frame = frame();

    assertThat(ours(frame)).isEqualTo(theirs(frame));
  }

  private static String ours(byte[] frame) {
    Segment segment =
        Frames.decode(Frames.decoder(""), LinkType.ETHERNET, frame, frame.length, 0, 0);
    byte[] payload =
        Arrays.copyOfRange(segment.data(), segment.offset(), segment.offset() + segment.captured());
    return "%s %d %d %x %d %s"
        .formatted(
            segment.flow(),
            segment.seq(),
            segment.ack(),
            segment.flags() & 0x3f,
            segment.length(),
            Arrays.toString(payload));
  }

  private static String theirs(byte[] frame) throws IllegalRawDataException {
    Packet packet = EthernetPacket.newPacket(frame, 0, frame.length);
    IpPacket.IpHeader ip = packet.get(IpPacket.class).getHeader();
    TcpPacket tcp = packet.get(TcpPacket.class);
    TcpPacket.TcpHeader header = tcp.getHeader();
    byte[] payload = tcp.getPayload() == null ? new byte[0] : tcp.getPayload().getRawData();
    return "%s > %s %d %d %x %d %s"
        .formatted(
            text(ip.getSrcAddr(), header.getSrcPort().valueAsInt()),
            text(ip.getDstAddr(), header.getDstPort().valueAsInt()),
            header.getSequenceNumber(),
            header.getAcknowledgmentNumber(),
            header.getRawData()[13] & 0x3f,
            payload.length,
            Arrays.toString(payload));
  }

  private static String text(InetAddress address, int port) {
    byte[] bytes = address.getAddress();
    Endpoint endpoint =
        bytes.length == 4
            ? Endpoint.v4(Bytes.i32(bytes, 0), port)
            : new Endpoint(Bytes.i64(bytes, 0), Bytes.i64(bytes, 8), port);
    return endpoint.toString();
  }

  private byte[] frame() {
    byte[] segment = tcp(random.nextInt(11), random.nextInt(60));
    byte[] packet = random.nextBoolean() ? v4(segment) : v6(segment);
    byte[] tags = new byte[4 * random.nextInt(3)];
    for (int at = 0; at < tags.length; at += 4) {
      put16(tags, at, 0x8100);
      put16(tags, at + 2, random.nextInt(1 << 16));
    }
    byte[] type = new byte[2];
    put16(type, 0, packet[0] >> 4 == 4 ? 0x0800 : 0x86dd);
    return joined(noise(12), tags, type, packet, noise(random.nextInt(3) == 0 ? 6 : 0));
  }

  /** Options are no-operations. */
  private byte[] tcp(int optionWords, int payload) {
    byte[] header = noise(20 + 4 * optionWords);
    Arrays.fill(header, 20, header.length, (byte) 1);
    header[12] = (byte) (header.length << 2);
    return joined(header, noise(payload));
  }

  private byte[] v4(byte[] segment) {
    byte[] header = noise(20 + 4 * random.nextInt(11));
    Arrays.fill(header, 20, header.length, (byte) 1);
    header[0] = (byte) (0x40 | header.length / 4);
    put16(header, 2, header.length + segment.length);
    put16(header, 6, 0x4000);
    header[9] = 6;
    return joined(header, segment);
  }

  private byte[] v6(byte[] segment) {
    int next = 6;
    byte[] packet = segment;
    for (int i = random.nextInt(3); i > 0; i--) {
      byte[] options = new byte[8 * (1 + random.nextInt(3))];
      options[0] = (byte) next;
      options[1] = (byte) (options.length / 8 - 1);
      options[2] = 1;
      options[3] = (byte) (options.length - 4);
      next = 60;
      packet = joined(options, packet);
    }
    byte[] header = noise(40);
    header[0] = 0x60;
    put16(header, 4, packet.length);
    header[6] = (byte) next;
    return joined(header, packet);
  }

  private byte[] noise(int length) {
    byte[] noise = new byte[length];
    random.nextBytes(noise);
    return noise;
  }

  private static void put16(byte[] data, int at, int value) {
    data[at] = (byte) (value >> 8);
    data[at + 1] = (byte) value;
  }

  private static byte[] joined(byte[]... parts) {
    byte[] joined = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, joined, at, part.length);
      at += part.length;
    }
    return joined;
  }
}
