package io.gonetmon.http;

/**
 * Where a direction is, and what is not sure about it and its current message. Confined to the
 * monitor thread.
 */
class Doubt extends MessageExtent {
  /** Where it is. */
  enum State {
    /** Between messages. */
    START,
    /** In a head that has not come whole. */
    HEAD,
    BODY,
    /** Where messages begin is not known. */
    RESYNC
  }

  /** What looked like the beginning of a message may be none. */
  boolean tentative;

  /** The request of the current response is not known, and may have been a HEAD. */
  boolean bodyDoubtful;

  /** A message was found, or it was reported that none was. */
  private boolean settled;

  /** Bytes were not understood. */
  private boolean strayed;

  final void doubtBody() {
    bodyDoubtful = true;
  }

  final boolean isBodyDoubtful() {
    return bodyDoubtful;
  }

  final void settle() {
    settled = true;
  }

  /** Bytes were not understood, though the other direction is. */
  final void stray() {
    strayed = true;
  }

  /** Whether the direction was never understood, and nobody knows. */
  final boolean isUntold() {
    return strayed && !settled;
  }
}
