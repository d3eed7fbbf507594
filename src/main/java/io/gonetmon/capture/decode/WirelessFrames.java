package io.gonetmon.capture.decode;

/** Passes the headers of wireless frames (IEEE 802.11), and those that captures put before them. */
final class WirelessFrames {
  private static final int DATA = 2;
  private static final int NO_DATA = 0x40;
  private static final int QUALITY = 0x80;
  private static final int BOTH_SYSTEMS = 3;
  private static final int PROTECTED = 0x40;
  private static final int ORDER = 0x80;
  private static final int PRISM_BYTES = 144;
  private static final int AGGREGATE_BYTES = 14;

  private WirelessFrames() {}

  /** A header of a length that it says itself, with the properties of the radio signal. */
  static Layer radiotap(Cursor in) {
    if (!in.has(8)) {
      return Layer.OTHER;
    }
    int length = Bytes.le16(in.data(), in.at() + 2);
    boolean padded = (radiotapFlags(in, length) & 0x20) != 0;
    in.pass(length, Layer.OTHER);
    return frame(in, padded);
  }

  /** The field of flags is the first, but for a time of 8 bytes at a multiple of 8. */
  private static int radiotapFlags(Cursor in, int length) {
    int present = Bytes.le32(in.data(), in.at() + 4);
    if ((present & 2) == 0) {
      return 0;
    }
    int at = 8;
    int word = present;
    while (word < 0 && at + 4 <= length && in.has(at + 4)) {
      word = Bytes.le32(in.data(), in.at() + at);
      at += 4;
    }
    boolean timed = (present & 1) != 0;
    int flags = timed ? (at + 7) / 8 * 8 + 8 : at;
    return flags < length && in.has(flags + 1) ? in.u8(flags) : 0;
  }

  static Layer prism(Cursor in) {
    if (!in.has(8)) {
      return Layer.OTHER;
    }
    boolean avs = in.u16(0) == 0x8021 && in.u16(2) <= 2;
    in.pass(avs ? Bytes.i32(in.data(), in.at() + 4) & 0xffff : PRISM_BYTES, Layer.OTHER);
    return frame(in, false);
  }

  static Layer frame(Cursor in) {
    return frame(in, false);
  }

  private static Layer frame(Cursor in, boolean padded) {
    if (!in.has(24) || (in.u8(0) >> 2 & 3) != DATA || (in.u8(0) & NO_DATA) != 0) {
      return Layer.OTHER;
    }
    int flags = in.u8(1);
    if ((flags & PROTECTED) != 0) {
      return Layer.CLOSED;
    }
    int header = (flags & 3) == BOTH_SYSTEMS ? 30 : 24;
    boolean quality = (in.u8(0) & QUALITY) != 0;
    boolean aggregate = quality && in.has(header + 2) && (in.u8(header) & 0x80) != 0;
    if (quality) {
      header += (flags & ORDER) != 0 ? 6 : 2;
    }
    if (padded) {
      header = (header + 3) / 4 * 4;
    }
    return in.pass(aggregate ? header + AGGREGATE_BYTES : header, Layer.LLC);
  }
}
