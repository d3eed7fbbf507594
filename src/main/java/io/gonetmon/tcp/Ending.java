package io.gonetmon.tcp;

/** How a connection ended, as far as it was captured. */
public enum Ending {
  /** The capture ended before the connection did. */
  OPEN,

  /** It was evicted, or replaced by another between the same endpoints, without FIN or RST. */
  ABANDONED,

  /** The first FIN was the originator's. */
  CLOSED_BY_ORIGINATOR,

  /** The first FIN was the responder's. */
  CLOSED_BY_RESPONDER,

  /** A RST came before both sides had sent their FIN. */
  RESET;

  /** Whether a side has closed the connection, and none has reset it. */
  public boolean isOrderly() {
    return this == CLOSED_BY_ORIGINATOR || this == CLOSED_BY_RESPONDER;
  }
}
