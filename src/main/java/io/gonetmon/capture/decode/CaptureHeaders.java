package io.gonetmon.capture.decode;

/** Passes headers that were not on the wire, but that a system or a device put before frames. */
final class CaptureHeaders {
  private static final int ERF_BYTES = 16;
  private static final int NFLOG_PAYLOAD = 9;

  private CaptureHeaders() {}

  /** The extensible record format of capture cards. */
  static Layer erf(Cursor in) {
    if (!in.has(ERF_BYTES)) {
      return Layer.OTHER;
    }
    int type = in.u8(8);
    in.pass(ERF_BYTES, Layer.OTHER);
    boolean more = (type & 0x80) != 0;
    while (more) {
      if (!in.has(8)) {
        return Layer.OTHER;
      }
      more = (in.u8(0) & 0x80) != 0;
      in.pass(8, Layer.OTHER);
    }
    return switch (type & 0x7f) {
      case 2, 11, 16, 20 -> in.pass(2, Layer.ETHERNET);
      case 1, 10, 15 -> PppFrames.serial(in);
      case 22, 23 -> Layer.IP;
      default -> Layer.OTHER;
    };
  }

  /**
   * What the firewall logs: attributes of a length and a type, in the byte order of the machine
   * that captured them, each padded to four bytes.
   */
  static Layer nflog(Cursor in) {
    in.pass(4, Layer.OTHER);
    while (in.has(4)) {
      boolean little = Bytes.le16(in.data(), in.at()) < 0x4000 && in.u8(3) == 0;
      int length = little ? Bytes.le16(in.data(), in.at()) : in.u16(0);
      int type = little ? Bytes.le16(in.data(), in.at() + 2) : in.u16(2);
      if (type == NFLOG_PAYLOAD) {
        return in.pass(4, Layer.IP);
      }
      if (length < 4) {
        return Layer.OTHER;
      }
      in.pass((length + 3) / 4 * 4, Layer.OTHER);
    }
    return Layer.OTHER;
  }

  /** The firewall's log of OpenBSD and its relatives: a header that begins with its length. */
  static Layer pflog(Cursor in) {
    return in.has(1) ? in.pass((in.u8(0) + 3) / 4 * 4, Layer.IP) : Layer.OTHER;
  }

  /** Per-packet information: a header of a length that it says, and a link type of its own. */
  static Layer perPacket(Cursor in) {
    if (!in.has(8)) {
      return Layer.OTHER;
    }
    LinkType inner = LinkType.of(Bytes.le32(in.data(), in.at() + 4));
    in.pass(Bytes.le16(in.data(), in.at() + 2), Layer.OTHER);
    return inner == null || inner == LinkType.PER_PACKET ? Layer.OTHER : inner.enter(in);
  }

  /** A family of protocols as the system numbers them, in one of two byte orders, or a type. */
  static Layer loopback(Cursor in) {
    return in.pass(4, Layer.IP);
  }

  /** A type of Linux, which has some of its own, 16 bits wide, at {@code offset}. */
  static Layer cooked(Cursor in, int offset, int headerBytes) {
    if (!in.has(headerBytes)) {
      return Layer.OTHER;
    }
    int type = in.u16(offset);
    return switch (type) {
      case 0x0004 -> in.pass(headerBytes, Layer.LLC);
      case 0x0007, 0x0008 -> in.pass(headerBytes, Layer.PPP);
      default -> EtherFrames.ofType(in, type, headerBytes);
    };
  }
}
