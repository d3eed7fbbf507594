package io.gonetmon.capture;

import org.pcap4j.packet.EthernetPacket;
import org.pcap4j.packet.IllegalPacket;
import org.pcap4j.packet.IllegalRawDataException;
import org.pcap4j.packet.IpPacket;
import org.pcap4j.packet.IpV6Packet;
import org.pcap4j.packet.Packet;
import org.pcap4j.packet.TcpPacket;

/**
 * Finds headers with the packet library's classes, where they stand behind what is too rare to be
 * read by hand: other Ethernet encapsulations and IPv6 extension headers.
 */
final class RareFrames {
  static final int NO_TCP = -1;
  static final int BROKEN = -2;

  private final LinkType link;

  RareFrames(LinkType link) {
    this.link = link;
  }

  /** The offset of the IP header of an Ethernet frame, or {@link #NO_TCP} or {@link #BROKEN}. */
  int ipOffset(byte[] frame) {
    if (link != LinkType.ETHERNET) {
      return NO_TCP;
    }
    try {
      return offset(EthernetPacket.newPacket(frame, 0, frame.length), IpPacket.class);
    } catch (IllegalRawDataException e) {
      return BROKEN;
    }
  }

  /** The offset of the TCP header of an IPv6 packet, or {@link #NO_TCP} or {@link #BROKEN}. */
  int tcpOffset(byte[] frame, int ip) {
    try {
      int offset = offset(IpV6Packet.newPacket(frame, ip, frame.length - ip), TcpPacket.class);
      return offset < 0 ? offset : ip + offset;
    } catch (IllegalRawDataException e) {
      return BROKEN;
    }
  }

  private static int offset(Packet packet, Class<? extends Packet> wanted) {
    int offset = 0;
    Packet at = packet;
    while (at != null && !wanted.isInstance(at)) {
      if (at instanceof IllegalPacket) {
        return BROKEN;
      }
      if (at.getHeader() == null) {
        return NO_TCP;
      }
      offset += at.getHeader().length();
      at = at.getPayload();
    }
    return at == null ? NO_TCP : offset;
  }
}
