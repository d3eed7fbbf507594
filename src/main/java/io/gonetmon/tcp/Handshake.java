package io.gonetmon.tcp;

/** The opening of a connection, timed from the SYN to the ACK that completes it. */
final class Handshake {
  private long synNanos;
  private Link link;
  private boolean done;

  /**
   * Notes a SYN; the time is told only when there was one, as for a second the first may be lost.
   */
  void syn(long nanos, Link on) {
    if (link == null) {
      synNanos = nanos;
      link = on;
    } else if (link == on) {
      done = true;
    }
  }

  long synNanos() {
    return synNanos;
  }

  void complete(long nanos, TcpListener listener) {
    if (!done && link != null) {
      done = true;
      listener.handshake(Math.max(0, nanos - synNanos));
    }
  }
}
