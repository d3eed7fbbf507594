package io.gonetmon.truth;

import java.util.Arrays;

/** A frame as captured: perhaps only the beginning of {@code length} bytes. */
public record Frame(long nanos, byte[] bytes, int length) {

  public static Frame whole(long nanos, byte[] bytes) {
    return new Frame(nanos, bytes, bytes.length);
  }

  Frame cutTo(int snaplen) {
    return bytes.length <= snaplen ? this : new Frame(nanos, Arrays.copyOf(bytes, snaplen), length);
  }
}
