package io.gonetmon.capture.decode;

/**
 * Passes what Ethernet frames carry before a network packet: tags, labels, and sessions. The types
 * are those of the IEEE 802 numbers.
 */
final class EtherFrames {
  private static final int ADDRESSES = 12;

  /** Below it stands a length instead of a type (IEEE 802.3). */
  private static final int LOWEST_TYPE = 0x600;

  private static final int IPV4 = 0x0800;
  private static final int IPV6 = 0x86dd;
  private static final int BRIDGED = 0x6558;
  private static final int ERSPAN_3 = 0x22eb;
  private static final int ERSPAN_2_BYTES = 8;
  private static final int ERSPAN_3_BYTES = 12;

  private EtherFrames() {}

  static Layer ethernet(Cursor in) {
    return in.pass(ADDRESSES, Layer.ETHER_TYPE);
  }

  static Layer type(Cursor in) {
    if (!in.has(2)) {
      return Layer.OTHER;
    }
    int type = in.u16(0);
    return type < LOWEST_TYPE ? in.pass(2, Layer.LLC) : ofType(in, type, 2);
  }

  /** What an Ethernet type names, behind a header of {@code bytes}. */
  static Layer ofType(Cursor in, int type, int bytes) {
    return switch (type) {
      case IPV4, IPV6 -> in.pass(bytes, Layer.IP);
      case 0x8100, 0x88a8, 0x9100, 0x9200, 0x9300 -> in.unwrap(bytes + 2, Layer.ETHER_TYPE);
      case 0x8847, 0x8848 -> in.unwrap(bytes, Layer.MPLS);
      case 0x8864 -> in.unwrap(bytes + 6, Layer.PPP);
      case 0x880b -> in.unwrap(bytes, Layer.PPP);
      case BRIDGED -> in.unwrap(bytes, Layer.ETHERNET);
      case 0x88be -> in.unwrap(bytes + ERSPAN_2_BYTES, Layer.ETHERNET);
      case ERSPAN_3 -> erspan3(in.pass(bytes, Layer.ETHERNET), in);
      case 0x88e7 -> in.unwrap(bytes + 4, Layer.ETHERNET);
      case 0x8926 -> in.unwrap(bytes + 4, Layer.ETHER_TYPE);
      case 0x894f -> serviceHeader(in, bytes);
      case 0x88e5 -> Layer.CLOSED;
      default -> Layer.OTHER;
    };
  }

  /** A header of 12 bytes, and 8 more when its last bit says so. */
  private static Layer erspan3(Layer inner, Cursor in) {
    if (!in.has(ERSPAN_3_BYTES)) {
      return Layer.BROKEN;
    }
    boolean more = (in.u8(ERSPAN_3_BYTES - 1) & 1) != 0;
    return in.unwrap(more ? ERSPAN_3_BYTES + 8 : ERSPAN_3_BYTES, inner);
  }

  /** The network service header (RFC 8300, section 2.2). */
  static Layer serviceHeader(Cursor in, int bytes) {
    if (!in.has(bytes + 4)) {
      return Layer.BROKEN;
    }
    int length = 4 * (in.u8(bytes + 1) & 0x3f);
    return switch (in.u8(bytes + 3)) {
      case 1, 2 -> in.unwrap(bytes + length, Layer.IP);
      case 3 -> in.unwrap(bytes + length, Layer.ETHERNET);
      case 5 -> in.unwrap(bytes + length, Layer.MPLS);
      default -> Layer.CLOSED;
    };
  }

  /** Logical link control, with or without the header of a sub-network (IEEE 802). */
  static Layer llc(Cursor in) {
    if (!in.has(3)) {
      return Layer.OTHER;
    }
    int service = in.u16(0);
    if (service == 0xaaaa && in.has(8)) {
      return in.pass(6, Layer.ETHER_TYPE);
    }
    return service == 0x0606 ? in.pass(3, Layer.IP) : Layer.OTHER;
  }

  /**
   * Passes a stack of labels (RFC 3032). What is below them has no type: it is an IP packet by its
   * first bits, or else Ethernet, perhaps behind a control word (RFC 4385).
   */
  static Layer mpls(Cursor in) {
    boolean bottom = false;
    while (!bottom) {
      if (!in.has(5)) {
        return Layer.BROKEN;
      }
      bottom = (in.u8(2) & 1) != 0;
      in.pass(4, Layer.MPLS);
    }
    return switch (in.u8(0) >> 4) {
      case 4, 6 -> Layer.IP;
      case 0 -> in.pass(isControlWord(in) ? 4 : 0, Layer.ETHERNET);
      default -> Layer.ETHERNET;
    };
  }

  /** Addresses that begin with a zero look alike; then the type behind them decides. */
  private static boolean isControlWord(Cursor in) {
    return !in.has(ADDRESSES + 2) || !isUsual(in.u16(ADDRESSES));
  }

  private static boolean isUsual(int type) {
    return type == IPV4 || type == IPV6 || type == 0x8100 || type == 0x88a8 || type == 0x0806;
  }
}
