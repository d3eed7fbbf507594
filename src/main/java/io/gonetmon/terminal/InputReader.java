package io.gonetmon.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Reads what a terminal sends, without waiting for it. Confined to the thread that draws on it. */
final class InputReader {
  private static final int MOST_BYTES = 4096;

  private final InputStream in;
  private final LongSupplier nanoTime;
  private final InputDecoder decoder;
  private final byte[] bytes = new byte[MOST_BYTES];

  InputReader(InputStream in, LongSupplier nanoTime, InputDecoder decoder) {
    this.in = in;
    this.nanoTime = nanoTime;
    this.decoder = decoder;
  }

  /** Returns the next input that is waiting. */
  Optional<Input> poll() throws IOException {
    read();
    return decoder.next(nanoTime.getAsLong());
  }

  /** Takes what was sent; what is an answer is heard at once. */
  void read() throws IOException {
    int waiting = Math.min(MOST_BYTES, in.available());
    if (waiting > 0) {
      decoder.feed(bytes, Math.max(0, in.read(bytes, 0, waiting)), nanoTime.getAsLong());
    }
  }
}
