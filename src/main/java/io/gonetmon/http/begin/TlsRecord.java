package io.gonetmon.http.begin;

/** Recognises TLS records by their headers (RFC 8446, section 5.1), also in the middle. */
public final class TlsRecord {
  static final int HANDSHAKE = 22;
  static final int HEADER = 5;
  private static final int CHANGE_CIPHER_SPEC = 20;
  private static final int APPLICATION_DATA = 23;
  private static final int MAJOR_VERSION = 3;
  private static final int LAST_MINOR_VERSION = 4;
  private static final int LONGEST = (1 << 14) + 2048;

  private TlsRecord() {}

  /** Whether a record may begin there, as far as the bytes go. */
  static boolean mayBegin(byte[] data, int from, int to) {
    return data[from] >= CHANGE_CIPHER_SPEC
        && data[from] <= APPLICATION_DATA
        && (to - from < 2 || data[from + 1] == MAJOR_VERSION)
        && (to - from < 3 || (data[from + 2] >= 0 && data[from + 2] <= LAST_MINOR_VERSION))
        && (to - from < HEADER || isLength(length(data, from)));
  }

  private static boolean isLength(int length) {
    return length > 0 && length <= LONGEST;
  }

  static int length(byte[] data, int from) {
    return (data[from + 3] & 255) << 8 | (data[from + 4] & 255);
  }

  /** Whether a segment begins with a record, and goes on with others where that ends. */
  public static boolean isBegun(byte[] data, int from, int to) {
    int at = from;
    while (to - at >= HEADER) {
      if (!mayBegin(data, at, to)) {
        return false;
      }
      at += HEADER + length(data, at);
    }
    return at > from && (at >= to || mayBegin(data, at, to));
  }
}
