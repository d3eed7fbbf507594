package io.gonetmon.terminal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;

/** What was typed and not yet read, as long as the terminal is there. */
final class Typed extends InputStream {
  private final Queue<Byte> bytes = new ArrayDeque<>();
  private boolean ended;

  void add(String text) {
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      bytes.add(each);
    }
  }

  void end() {
    ended = true;
  }

  @Override
  public int available() throws IOException {
    if (ended) {
      throw new EOFException("the terminal is gone");
    }
    return bytes.size();
  }

  @Override
  public int read() {
    Byte next = bytes.poll();
    return next == null ? -1 : Byte.toUnsignedInt(next);
  }

  @Override
  public int read(byte[] into, int from, int length) {
    int count = Math.min(length, bytes.size());
    for (int i = 0; i < count; i++) {
      into[from + i] = bytes.remove();
    }
    return length > 0 && count == 0 ? -1 : count;
  }
}
