package io.gonetmon.capture.file;

/** Gives bytes as they come. */
sealed interface ByteFeed permits StreamFeed, GzipFeed, ZstdFeed {

  /** Waits for some bytes, and takes at most {@code length} of them; -1 at the end. */
  int read(byte[] to, int offset, int length) throws CaptureFileException;

  void close();
}
