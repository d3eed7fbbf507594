package io.gonetmon.capture.file;

import java.io.IOException;
import java.io.InputStream;

/** A source's bytes as the libraries that unpack want them. */
final class PackedStream extends InputStream {
  private final ByteSource source;
  private long given;
  private long nonZeroEnd;

  PackedStream(ByteSource source) {
    this.source = source;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (available() == 0) {
      return -1;
    }
    int count = Math.min(length, source.available());
    System.arraycopy(source.buffer(), source.start(), to, offset, count);
    source.advance(count);
    noteZeros(to, offset, count);
    return count;
  }

  private void noteZeros(byte[] bytes, int offset, int count) {
    int end = count;
    while (end > 0 && bytes[offset + end - 1] == 0) {
      end--;
    }
    if (end > 0) {
      nonZeroEnd = given + end;
    }
    given += count;
  }

  /** Waits for a byte, so that 0 means the end, also of a pipe. */
  @Override
  public int available() throws IOException {
    try {
      return source.has(1) ? source.available() : 0;
    } catch (CaptureFileException e) {
      throw new IOException(e);
    }
  }

  /** How many bytes were read. */
  long given() {
    return given;
  }

  /** How many bytes there were up to the last that is not zero. */
  long nonZeroEnd() {
    return nonZeroEnd;
  }
}
