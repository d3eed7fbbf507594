package io.gonetmon.capture.decode;

/** Passes the headers of tunnels between IP packets. */
final class Tunnels {
  private static final int ERSPAN_2 = 0x88be;
  private static final int PPP_TYPE = 0x880b;
  private static final int CHECKSUM = 0x8000;
  private static final int ROUTING = 0x4000;
  private static final int KEY = 0x2000;
  private static final int SEQUENCE = 0x1000;
  private static final int ACKNOWLEDGMENT = 0x0080;

  private Tunnels() {}

  /** Generic routing encapsulation (RFC 2784, 2890; version 1: RFC 2637). */
  static Layer gre(Cursor in) {
    if (!in.has(4)) {
      return Layer.BROKEN;
    }
    int flags = in.u16(0);
    int type = in.u16(2);
    if ((flags & ROUTING) != 0) {
      return Layer.CLOSED;
    }
    boolean enhanced = (flags & 7) == 1;
    int bytes =
        4
            + field(flags, CHECKSUM)
            + field(flags, KEY)
            + field(flags, SEQUENCE)
            + (enhanced ? field(flags, ACKNOWLEDGMENT) : 0);
    if (type == ERSPAN_2 && (flags & SEQUENCE) == 0) {
      return in.unwrap(bytes, Layer.ETHERNET);
    }
    Layer inner =
        type == PPP_TYPE ? in.pass(bytes, Layer.PPP) : EtherFrames.ofType(in, type, bytes);
    in.unwrap(0, inner);
    return inner == Layer.OTHER ? Layer.CLOSED : inner;
  }

  private static int field(int flags, int flag) {
    return (flags & flag) == 0 ? 0 : 4;
  }

  /** What a datagram carries, by its ports, if it has the header of that. */
  static Layer udp(Cursor in) {
    if (!in.has(8)) {
      return Layer.OTHER;
    }
    int from = in.u16(0);
    int to = in.u16(2);
    in.pass(8, Layer.OTHER);
    if (!in.has(8)) {
      return Layer.OTHER;
    }
    return switch (to) {
      case 4789, 8472 -> vxlan(in);
      case 4790 -> vxlanGeneric(in);
      case 6081 -> geneve(in);
      case 2152 -> gtp(in);
      case 4754 -> in.unwrap(0, Layer.GRE);
      case 6635 -> in.unwrap(0, Layer.MPLS);
      case 4341 -> in.unwrap(8, Layer.IP);
      case 37008 -> tazmen(in);
      case 4755, 4500, 51820 -> Layer.CLOSED;
      default -> byEitherPort(in, from, to);
    };
  }

  private static Layer byEitherPort(Cursor in, int from, int to) {
    if (from == 3544 || to == 3544) {
      return teredo(in);
    }
    if (from == 5072 || to == 5072) {
      return anything(in);
    }
    return from == 1701 || to == 1701 ? layerTwo(in) : Layer.OTHER;
  }

  /** Virtual extensible network (RFC 7348): only frames of a named network. */
  private static Layer vxlan(Cursor in) {
    return (in.u8(0) & 8) != 0 ? in.unwrap(8, Layer.ETHERNET) : Layer.OTHER;
  }

  private static Layer vxlanGeneric(Cursor in) {
    if ((in.u8(0) & 4) == 0) {
      return vxlan(in);
    }
    return switch (in.u8(3)) {
      case 1, 2 -> in.unwrap(8, Layer.IP);
      case 3 -> in.unwrap(8, Layer.ETHERNET);
      case 4 -> EtherFrames.serviceHeader(in, 8);
      case 5 -> in.unwrap(8, Layer.MPLS);
      default -> Layer.CLOSED;
    };
  }

  /** Generic network virtualization (RFC 8926). */
  private static Layer geneve(Cursor in) {
    if (in.u8(0) >> 6 != 0) {
      return Layer.OTHER;
    }
    int bytes = 8 + 4 * (in.u8(0) & 0x3f);
    Layer inner = EtherFrames.ofType(in, in.u16(2), bytes);
    return in.unwrap(0, inner == Layer.OTHER ? Layer.CLOSED : inner);
  }

  /** The user plane of mobile networks (3GPP TS 29.281, section 5). */
  private static Layer gtp(Cursor in) {
    int flags = in.u8(0);
    boolean carriesPacket = flags >> 4 == 3 && in.u8(1) == 255;
    if (!carriesPacket) {
      return Layer.OTHER;
    }
    boolean optional = (flags & 7) != 0;
    int extension = optional && in.has(12) && (flags & 4) != 0 ? in.u8(11) : 0;
    in.unwrap(optional ? 12 : 8, Layer.IP);
    while (extension != 0) {
      int length = in.has(1) ? 4 * in.u8(0) : 0;
      if (length == 0 || !in.has(length)) {
        return Layer.BROKEN;
      }
      extension = in.u8(length - 1);
      in.pass(length, Layer.IP);
    }
    return Layer.IP;
  }

  /** IPv6 through address translation (RFC 4380, section 5.1.1), behind what it may put first. */
  private static Layer teredo(Cursor in) {
    if (in.u16(0) == 1) {
      in.pass(13 + in.u8(2) + in.u8(3), Layer.IP);
    }
    if (in.has(8) && in.u16(0) == 0) {
      in.pass(8, Layer.IP);
    }
    return in.has(1) && in.u8(0) >> 4 == 6 ? in.unwrap(0, Layer.IP) : Layer.OTHER;
  }

  /** Anything in anything: lengths of an identity and a signature, in words, before the packet. */
  private static Layer anything(Cursor in) {
    int identity = 1 << (in.u8(0) >> 4);
    int signature = 4 * (in.u8(1) >> 4);
    boolean packet = in.u8(3) == 4 || in.u8(3) == 41;
    return packet ? in.unwrap(8 + identity + signature, Layer.IP) : Layer.OTHER;
  }

  /** The layer two tunneling protocol (RFC 2661, section 3.1), of which only data is of use. */
  private static Layer layerTwo(Cursor in) {
    int flags = in.u16(0);
    if ((flags & 0x8000) != 0 || (flags & 0xf) != 2) {
      return Layer.OTHER;
    }
    int bytes = 6 + ((flags & 0x4000) != 0 ? 2 : 0) + ((flags & 0x0800) != 0 ? 4 : 0);
    if ((flags & 0x0200) != 0) {
      if (!in.has(bytes + 2)) {
        return Layer.BROKEN;
      }
      bytes += 2 + in.u16(bytes);
    }
    return in.unwrap(bytes, Layer.PPP);
  }

  /** What sniffing access points send: tagged fields up to the end tag, and then the frame. */
  private static Layer tazmen(Cursor in) {
    int carried = in.u16(2);
    in.unwrap(4, Layer.ETHERNET);
    while (in.has(1) && in.u8(0) != 1) {
      if (!in.has(2)) {
        return Layer.BROKEN;
      }
      in.pass(in.u8(0) == 0 ? 1 : 2 + in.u8(1), Layer.ETHERNET);
    }
    in.pass(1, Layer.ETHERNET);
    return switch (carried) {
      case 1 -> Layer.ETHERNET;
      case 0x12 -> WirelessFrames.frame(in);
      default -> Layer.CLOSED;
    };
  }
}
