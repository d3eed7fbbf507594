package io.gonetmon.capture.decode;

/** Passes the headers of IP packets (RFC 791, RFC 8200) to what they carry. */
final class IpPackets {
  private static final byte TCP = 6;
  private static final int V4_BYTES = 20;
  private static final int V6_BYTES = 40;
  private static final int MORE_OR_OFFSET = 0x3fff;

  private IpPackets() {}

  static Layer ip(Cursor in) {
    if (!in.has(1)) {
      return Layer.OTHER;
    }
    return switch (in.u8(0) >> 4) {
      case 4 -> v4(in);
      case 6 -> v6(in);
      default -> Layer.OTHER;
    };
  }

  private static Layer v4(Cursor in) {
    int header = (in.u8(0) & 15) * 4;
    if (!in.has(V4_BYTES) || header < V4_BYTES) {
      return Layer.BROKEN;
    }
    int total = in.u16(2);
    // A length of 0 is a packet that the network card will cut (TCP segmentation offload).
    in.enterIp(total == 0 ? in.end() : in.at() + total);
    if ((in.u16(6) & MORE_OR_OFFSET) != 0) {
      in.carried(0, in.u8(9));
      return Layer.FRAGMENT;
    }
    return in.carried(header, in.u8(9));
  }

  private static Layer v6(Cursor in) {
    if (!in.has(V6_BYTES)) {
      return Layer.BROKEN;
    }
    int payload = in.u16(4);
    in.enterIp(payload == 0 ? in.end() : in.at() + V6_BYTES + payload);
    return in.carried(V6_BYTES, in.u8(6));
  }

  /** What an IP packet carries, which may be a further header of its own. */
  static Layer transport(Cursor in) {
    return switch (in.protocol()) {
      case 6 -> Layer.TCP;
      case 17 -> Layer.UDP;
      case 4, 41, 94 -> in.unwrap(0, Layer.IP);
      case 47 -> in.unwrap(0, Layer.GRE);
      case 97 -> in.unwrap(2, Layer.ETHERNET);
      case 137 -> in.unwrap(0, Layer.MPLS);
      case 0, 43, 60, 135, 139, 140 -> extension(in);
      case 44 -> fragmentHeader(in);
      case 51 -> authentication(in);
      case 50, 108, 115 -> Layer.CLOSED;
      default -> Layer.OTHER;
    };
  }

  private static Layer extension(Cursor in) {
    if (!in.has(8)) {
      return Layer.BROKEN;
    }
    return in.extension(8 * (in.u8(1) + 1), in.u8(0));
  }

  private static Layer authentication(Cursor in) {
    if (!in.has(8)) {
      return Layer.BROKEN;
    }
    return in.extension(4 * (in.u8(1) + 2), in.u8(0));
  }

  /** A fragment header may stand in a packet that is whole (RFC 6946). */
  private static Layer fragmentHeader(Cursor in) {
    if (!in.has(8)) {
      return Layer.BROKEN;
    }
    boolean whole = (in.u16(2) & 0xfff9) == 0;
    return whole ? in.extension(8, in.u8(0)) : Layer.FRAGMENT;
  }

  /** The packet at the cursor without the headers between that of IP and that of TCP. */
  static byte[] plain(Cursor at) {
    byte[] data = at.data();
    int header = isV4(data, at.ip()) ? (Bytes.u8(data, at.ip()) & 15) * 4 : V6_BYTES;
    int rest = Math.max(0, at.captured() - at.at());
    byte[] plain = new byte[header + rest];
    System.arraycopy(data, at.ip(), plain, 0, header);
    System.arraycopy(data, at.captured() - rest, plain, header, rest);
    plain[isV4(data, at.ip()) ? 9 : 6] = TCP;
    return plain;
  }

  private static boolean isV4(byte[] data, int ip) {
    return Bytes.u8(data, ip) >> 4 == 4;
  }
}
