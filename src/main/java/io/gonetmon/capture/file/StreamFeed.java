package io.gonetmon.capture.file;

import java.io.IOException;
import java.io.InputStream;

/** Gives the bytes of a file or pipe. */
final class StreamFeed implements ByteFeed {
  private final InputStream in;

  StreamFeed(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws CaptureFileException {
    try {
      return in.read(to, offset, length);
    } catch (IOException e) {
      throw new CaptureFileException("cannot be read any further: " + e.getMessage(), e);
    }
  }

  /** Nothing was written, so that a failure to close loses nothing. */
  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      return;
    }
  }
}
