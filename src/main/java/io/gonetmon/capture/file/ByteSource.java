package io.gonetmon.capture.file;

import java.util.Arrays;

/**
 * The bytes of a stream, as many at a time as are asked for. It waits only while it has fewer, and
 * grows only as bytes come. Confined to the thread that reads the file.
 */
final class ByteSource implements AutoCloseable {
  private static final int FIRST_CAPACITY = 1 << 16;

  private final ByteFeed feed;
  private final String of;
  private byte[] buffer = new byte[FIRST_CAPACITY];
  private int at;
  private int limit;
  private long bytesBefore;
  private boolean bigEndian;

  /** Its positions are reported as those {@code of} something, unless that is empty. */
  ByteSource(ByteFeed feed, String of) {
    this.feed = feed;
    this.of = of;
  }

  /** Whether so many bytes follow; waits for them. */
  boolean has(int count) throws CaptureFileException {
    return limit - at >= count || fill(count);
  }

  boolean isAtEnd() throws CaptureFileException {
    return !has(1);
  }

  private boolean fill(int count) throws CaptureFileException {
    moveToFront();
    while (limit < count) {
      if (limit == buffer.length) {
        buffer = Arrays.copyOf(buffer, 2 * limit);
      }
      int read = feed.read(buffer, limit, buffer.length - limit);
      if (read < 0) {
        return false;
      }
      limit += read;
    }
    return true;
  }

  private void moveToFront() {
    System.arraycopy(buffer, at, buffer, 0, limit - at);
    bytesBefore += at;
    limit -= at;
    at = 0;
  }

  /** How many bytes there are without waiting. */
  int available() {
    return limit - at;
  }

  /** What {@link #start} and {@link #available} speak of, until more is read. */
  byte[] buffer() {
    return buffer;
  }

  int start() {
    return at;
  }

  /** Passes over bytes that are there. */
  void advance(int count) {
    at += count;
  }

  /** Passes over bytes; false if there are fewer. */
  boolean skip(long count) throws CaptureFileException {
    long left = count;
    while (left > limit - at) {
      left -= limit - at;
      at = limit;
      if (!has(1)) {
        return false;
      }
    }
    at += (int) left;
    return true;
  }

  /** A copy of bytes that are there. */
  byte[] copy(int offset, int length) {
    return Arrays.copyOfRange(buffer, at + offset, at + offset + length);
  }

  void bigEndian(boolean big) {
    bigEndian = big;
  }

  int u8(int offset) {
    return buffer[at + offset] & 0xff;
  }

  int u16(int offset) {
    int first = u8(offset);
    int second = u8(offset + 1);
    return bigEndian ? first << 8 | second : second << 8 | first;
  }

  int i32(int offset) {
    byte[] b = buffer;
    int i = at + offset;
    int little = (b[i] & 0xff) | (b[i + 1] & 0xff) << 8 | (b[i + 2] & 0xff) << 16 | b[i + 3] << 24;
    return bigEndian ? Integer.reverseBytes(little) : little;
  }

  long u32(int offset) {
    return i32(offset) & 0xffff_ffffL;
  }

  long i64(int offset) {
    return bigEndian
        ? (long) i32(offset) << 32 | u32(offset + 4)
        : (long) i32(offset + 4) << 32 | u32(offset);
  }

  /** Where it is, for people. */
  String place() {
    return "byte " + (bytesBefore + at) + of;
  }

  CaptureFileException stop(String why) {
    return new CaptureFileException("stops at %s: %s".formatted(place(), why));
  }

  @Override
  public void close() {
    feed.close();
  }
}
