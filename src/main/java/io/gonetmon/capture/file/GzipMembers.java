package io.gonetmon.capture.file;

import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Unpacks the members of a gzip file (RFC 1952), and knows whether something else follows them. */
final class GzipMembers extends GZIPInputStream {
  private static final int PACKED_AT_ONCE = 1 << 13;
  private static final int TRAILER_BYTES = 8;

  private final PackedStream packed;
  private long filled;
  private boolean isReading;

  GzipMembers(PackedStream packed) throws IOException {
    super(packed, PACKED_AT_ONCE);
    this.packed = packed;
  }

  /** Some bytes, or none where a member ends: the library would call itself for each. */
  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (isReading) {
      return 0;
    }
    isReading = true;
    try {
      return super.read(to, offset, length);
    } finally {
      isReading = false;
    }
  }

  @Override
  protected void fill() throws IOException {
    super.fill();
    filled = packed.given();
  }

  /**
   * Whether something follows the last member, once that has ended; the library would pass over it
   * in silence. Zeros may, since they fill a tape's block.
   */
  boolean isFollowed() throws IOException {
    long end = filled - inf.getRemaining() + TRAILER_BYTES;
    byte[] rest = new byte[PACKED_AT_ONCE];
    int count = 0;
    while (packed.nonZeroEnd() <= end && count >= 0) {
      count = packed.read(rest, 0, rest.length);
    }
    return packed.nonZeroEnd() > end;
  }

  /** Frees what it holds outside the heap. */
  void end() {
    inf.end();
  }
}
