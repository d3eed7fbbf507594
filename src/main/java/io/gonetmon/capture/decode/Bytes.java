package io.gonetmon.capture.decode;

/** Numbers in network byte order, or, where the name says so, in that of little-endian machines. */
final class Bytes {
  private Bytes() {}

  static int u8(byte[] data, int at) {
    return data[at] & 0xff;
  }

  static int u16(byte[] data, int at) {
    return (data[at] & 0xff) << 8 | (data[at + 1] & 0xff);
  }

  static int i32(byte[] data, int at) {
    return u16(data, at) << 16 | u16(data, at + 2);
  }

  static long i64(byte[] data, int at) {
    return (long) i32(data, at) << 32 | (i32(data, at + 4) & 0xffff_ffffL);
  }

  static int le16(byte[] data, int at) {
    return (data[at + 1] & 0xff) << 8 | (data[at] & 0xff);
  }

  static int le32(byte[] data, int at) {
    return le16(data, at + 2) << 16 | le16(data, at);
  }
}
