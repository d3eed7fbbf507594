package io.gonetmon.tcp;

import io.gonetmon.tcp.ConnectionReader.Ending;

/**
 * How a connection closes: by the FINs of both sides or by a RST. Confined to the monitor thread.
 */
final class Teardown {
  private HalfStream firstToFinish;
  private boolean reset;
  private boolean closed;
  private long closedNanos;

  /** Takes a FIN; returns whether no other is due. */
  boolean fin(int seq, HalfStream from) {
    if (from.isFinCaptured() || !from.isPlausible(seq)) {
      return false;
    }
    firstToFinish = firstToFinish == null ? from : firstToFinish;
    from.fin(seq);
    from.captureFin(seq);
    return from.peer().isFinKnown() || !from.peer().isSeen();
  }

  /** Takes a RST. */
  void rst(HalfStream from) {
    boolean bothFinished = from.isFinCaptured() && from.peer().isFinCaptured();
    reset |= !bothFinished;
  }

  /** Closes the connection; returns false when it was closed before. */
  boolean close(long nanos) {
    if (closed) {
      return false;
    }
    closed = true;
    closedNanos = nanos;
    return true;
  }

  boolean isClosed() {
    return closed;
  }

  long closedNanos() {
    return closedNanos;
  }

  /** How the connection ended, once its directions are known. */
  Ending ending(Ending unclosed) {
    if (reset) {
      return Ending.RESET;
    }
    if (!closed) {
      return unclosed;
    }
    return firstToFinish.direction() == Direction.ORIGINATOR
        ? Ending.CLOSED_BY_ORIGINATOR
        : Ending.CLOSED_BY_RESPONDER;
  }
}
