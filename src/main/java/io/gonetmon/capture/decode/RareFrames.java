package io.gonetmon.capture.decode;

import org.pcap4j.packet.EthernetPacket;
import org.pcap4j.packet.IllegalPacket;
import org.pcap4j.packet.IllegalRawDataException;
import org.pcap4j.packet.IpPacket;
import org.pcap4j.packet.Packet;

/**
 * Finds the network packet with the packet library's classes, where it stands behind what is too
 * rare to be read by hand, such as the LLC and SNAP headers of IEEE 802.3 frames.
 */
final class RareFrames {
  private static final int NONE = -1;

  private RareFrames() {}

  /** The offset of the IP header of an Ethernet frame, or a negative number. */
  static int ipOffset(byte[] frame, LinkType link) {
    if (link != LinkType.ETHERNET) {
      return NONE;
    }
    try {
      return offset(EthernetPacket.newPacket(frame, 0, frame.length));
    } catch (IllegalRawDataException | RuntimeException e) {
      // Whatever the library cannot take is no packet of ours.
      return NONE;
    }
  }

  private static int offset(Packet frame) {
    int offset = 0;
    Packet at = frame;
    while (at != null && !(at instanceof IpPacket)) {
      if (at instanceof IllegalPacket || at.getHeader() == null) {
        return NONE;
      }
      offset += at.getHeader().length();
      at = at.getPayload();
    }
    return at == null ? NONE : offset;
  }
}
