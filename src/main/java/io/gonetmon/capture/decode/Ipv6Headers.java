package io.gonetmon.capture.decode;

/** Passes the extension headers of an IPv6 packet (RFC 8200, section 4). */
final class Ipv6Headers {
  static final int NO_TCP = -1;
  static final int BROKEN = -2;
  private static final int FIXED_HEADER = 40;
  private static final int HOP_BY_HOP = 0;
  private static final int TCP = 6;
  private static final int ROUTING = 43;
  private static final int FRAGMENT = 44;
  private static final int AUTHENTICATION = 51;
  private static final int DESTINATION = 60;

  private Ipv6Headers() {}

  /**
   * The offset of the TCP header of the packet at {@code ip}; {@link #NO_TCP} when it has none,
   * {@link #BROKEN} when it is a part of a fragmented one or was cut before.
   */
  static int tcpOffset(byte[] frame, int ip) {
    int type = Bytes.u8(frame, ip + 6);
    int at = ip + FIXED_HEADER;
    while (type != TCP) {
      if (at + 8 > frame.length) {
        return isExtension(type) ? BROKEN : NO_TCP;
      }
      int length = length(frame, at, type);
      if (length < 0) {
        return length;
      }
      type = Bytes.u8(frame, at);
      at += length;
    }
    return at;
  }

  private static boolean isExtension(int type) {
    return type == HOP_BY_HOP
        || type == ROUTING
        || type == FRAGMENT
        || type == AUTHENTICATION
        || type == DESTINATION;
  }

  /** The length of an extension header, or why there is no TCP header behind it. */
  private static int length(byte[] frame, int at, int type) {
    return switch (type) {
      case HOP_BY_HOP, ROUTING, DESTINATION -> 8 * (Bytes.u8(frame, at + 1) + 1);
      case AUTHENTICATION -> 4 * (Bytes.u8(frame, at + 1) + 2);
      case FRAGMENT -> isWhole(frame, at) ? 8 : BROKEN;
      default -> NO_TCP;
    };
  }

  /** A fragment header may stand in a packet that is whole (RFC 6946). */
  private static boolean isWhole(byte[] frame, int at) {
    return (Bytes.u16(frame, at + 2) & 0xfff9) == 0;
  }
}
