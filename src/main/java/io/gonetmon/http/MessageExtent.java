package io.gonetmon.http;

/**
 * How far the current message of a direction reaches, in bytes and in time (nanoseconds since the
 * epoch). Confined to the monitor thread.
 */
class MessageExtent {
  private long firstByteNanos;
  private long lastByteNanos;

  /** Empty lines between messages count for the next one (RFC 9112, section 2.2). */
  private int emptyLineBytes;

  private int headBytes;
  private long bodyBytes;

  /** Bytes are read that were captured at {@code nanos}. */
  final void reach(long nanos) {
    lastByteNanos = nanos;
  }

  final void emptyLineByte() {
    emptyLineBytes++;
  }

  /** The first byte of a message was captured at {@code nanos}. */
  final void messageBegins(long nanos) {
    firstByteNanos = nanos;
  }

  /** The message has a head of that length. */
  final void headRead(int bytes) {
    headBytes = emptyLineBytes + bytes;
    emptyLineBytes = 0;
    bodyBytes = 0;
  }

  final void bodyRead(long bytes) {
    bodyBytes += bytes;
  }

  final long firstByteNanos() {
    return firstByteNanos;
  }

  final long lastByteNanos() {
    return lastByteNanos;
  }

  final int headBytes() {
    return headBytes;
  }

  final long bodyBytes() {
    return bodyBytes;
  }
}
