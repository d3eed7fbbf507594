package io.gonetmon.truth;

import java.util.Arrays;

/** What one side has sent so far without a gap; of two versions of a byte it holds the first. */
final class SentBytes {
  private byte[] bytes = new byte[256];
  private int length;

  void add(Packet packet) {
    int from = (int) packet.position() - 1;
    int fresh = from + packet.payload().length - length;
    if (from > length || fresh <= 0) {
      return;
    }
    if (length + fresh > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * (length + fresh));
    }
    System.arraycopy(packet.payload(), length - from, bytes, length, fresh);
    length += fresh;
  }

  int length() {
    return length;
  }

  byte[] range(int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }
}
