package io.gonetmon.capture.decode;

/** Passes the headers of serial links: PPP (RFC 1661), Cisco's HDLC, frame relay (RFC 2427). */
final class PppFrames {
  private static final int ALL_STATIONS = 0xff03;

  private PppFrames() {}

  /** A protocol number of one or two bytes, perhaps behind an address and a control byte. */
  static Layer ppp(Cursor in) {
    if (in.has(2) && in.u16(0) == ALL_STATIONS) {
      in.pass(2, Layer.PPP);
    }
    if (!in.has(2)) {
      return Layer.OTHER;
    }
    boolean compressed = (in.u8(0) & 1) != 0;
    int protocol = compressed ? in.u8(0) : in.u16(0);
    int bytes = compressed ? 1 : 2;
    return switch (protocol) {
      case 0x0021, 0x0057 -> in.pass(bytes, Layer.IP);
      case 0x0281, 0x0283 -> in.unwrap(bytes, Layer.MPLS);
      case 0x0031 -> in.unwrap(bytes + 2, Layer.ETHERNET);
      case 0x002d, 0x002f, 0x003d, 0x0053, 0x0055, 0x00fb, 0x00fd -> Layer.CLOSED;
      default -> Layer.OTHER;
    };
  }

  /** PPP where a frame may also have the header of Cisco's HDLC. */
  static Layer serial(Cursor in) {
    boolean cisco = in.has(4) && (in.u8(0) == 0x0f || in.u8(0) == 0x8f) && in.u8(1) == 0;
    return cisco ? cisco(in) : Layer.PPP;
  }

  static Layer cisco(Cursor in) {
    return in.pass(2, Layer.ETHER_TYPE);
  }

  static Layer frameRelay(Cursor in) {
    int address = 0;
    while (in.has(address + 1) && (in.u8(address) & 1) == 0) {
      address++;
    }
    address++;
    if (!in.has(address + 2)) {
      return Layer.OTHER;
    }
    if (in.u8(address) != 3) {
      return in.pass(address, Layer.ETHER_TYPE);
    }
    int padded = in.u8(address + 1) == 0 ? address + 2 : address + 1;
    if (!in.has(padded + 1)) {
      return Layer.OTHER;
    }
    return switch (in.u8(padded)) {
      case 0xcc, 0x8e -> in.pass(padded + 1, Layer.IP);
      case 0x80 -> in.pass(padded + 4, Layer.ETHER_TYPE);
      case 0xcf -> in.pass(padded + 1, Layer.PPP);
      default -> Layer.OTHER;
    };
  }
}
