package io.gonetmon.truth;

/** The Internet checksum (RFC 1071). */
final class Checksum {
  private Checksum() {}

  /** The checksum of {@code parts} one after another; all but the last have an even length. */
  static short of(byte[]... parts) {
    long sum = 0;
    for (byte[] part : parts) {
      for (int i = 0; i < part.length; i++) {
        sum += i % 2 == 0 ? (part[i] & 255) << 8 : part[i] & 255;
      }
    }
    while (sum > 0xffff) {
      sum = (sum & 0xffff) + (sum >> 16);
    }
    return (short) ~sum;
  }
}
