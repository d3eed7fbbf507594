package io.gonetmon.http;

/**
 * Where the body of the current message ends (RFC 9112, sections 6 and 7): counts its bytes without
 * keeping any.
 */
final class Body {
  private enum State {
    DONE,
    FIXED,
    CHUNK_SIZE,
    CHUNK_EXTENSION,
    CHUNK_DATA,
    CHUNK_END,
    TRAILER,
    ENDLESS,
    TUNNEL,
    BROKEN
  }

  private static final long LARGEST_CHUNK = 1L << 56;

  private State state = State.DONE;
  private long remaining;
  private boolean digits;
  private int lineLength;

  void none() {
    state = State.DONE;
  }

  void fixed(long length) {
    remaining = length;
    state = length == 0 ? State.DONE : State.FIXED;
  }

  void chunked() {
    size();
  }

  /** The body ends with the connection. */
  void endless() {
    state = State.ENDLESS;
  }

  /** What follows is no longer HTTP, to the end of the connection. */
  void tunnel() {
    state = State.TUNNEL;
  }

  boolean isDone() {
    return state == State.DONE;
  }

  boolean isEndless() {
    return state == State.ENDLESS || state == State.TUNNEL;
  }

  boolean isTunnel() {
    return state == State.TUNNEL;
  }

  boolean isChunked() {
    return state != State.FIXED && !isEndless();
  }

  /** Whether the framing was not understood, so that the end cannot be known. */
  boolean isBroken() {
    return state == State.BROKEN;
  }

  private void size() {
    state = State.CHUNK_SIZE;
    remaining = 0;
    digits = false;
  }

  /** Whether {@code length} bytes can be missed without losing the end. */
  boolean canMiss(long length) {
    return switch (state) {
      case ENDLESS, TUNNEL -> true;
      case FIXED, CHUNK_DATA -> length <= remaining;
      default -> false;
    };
  }

  /** Whether the body surely ends before {@code length} bytes are over. */
  boolean endsWithin(long length) {
    return state == State.FIXED && remaining < length;
  }

  /** Passes over bytes that {@link #canMiss}. */
  void miss(long length) {
    if (!isEndless()) {
      pass(length);
    }
  }

  private void pass(long length) {
    remaining -= length;
    if (remaining == 0) {
      state = state == State.FIXED ? State.DONE : State.CHUNK_END;
    }
  }

  /** Reads on, and returns the offset of the first byte that is not the body's. */
  int read(byte[] data, int from, int to) {
    int at = from;
    while (at < to && state != State.DONE && state != State.BROKEN) {
      switch (state) {
        case ENDLESS, TUNNEL -> at = to;
        case FIXED, CHUNK_DATA -> {
          int length = (int) Math.min(remaining, to - at);
          pass(length);
          at += length;
        }
        case CHUNK_SIZE -> sizeByte(data[at++]);
        case CHUNK_EXTENSION -> {
          if (data[at++] == '\n') {
            endOfSize();
          }
        }
        case CHUNK_END -> endByte(data[at++]);
        default -> trailerByte(data[at++]);
      }
    }
    return at;
  }

  private void sizeByte(byte b) {
    int digit = Character.digit(b, 16);
    if (digit >= 0 && remaining < LARGEST_CHUNK) {
      remaining = 16 * remaining + digit;
      digits = true;
    } else if (digits && b == '\n') {
      endOfSize();
    } else if (digits && (b == '\r' || b == ';' || b == ' ' || b == '\t')) {
      state = State.CHUNK_EXTENSION;
    } else {
      state = State.BROKEN;
    }
  }

  private void endOfSize() {
    lineLength = 0;
    state = remaining == 0 ? State.TRAILER : State.CHUNK_DATA;
  }

  private void endByte(byte b) {
    if (b == '\n') {
      size();
    } else if (b != '\r') {
      state = State.BROKEN;
    }
  }

  private void trailerByte(byte b) {
    if (b == '\n') {
      state = lineLength == 0 ? State.DONE : State.TRAILER;
      lineLength = 0;
    } else if (b != '\r') {
      lineLength++;
    }
  }
}
