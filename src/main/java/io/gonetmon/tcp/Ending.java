package io.gonetmon.tcp;

/** How a connection ended, as far as it was captured. */
public enum Ending {
  /** Neither a FIN nor a RST: the capture ended, or the connection was evicted or replaced. */
  OPEN,

  /** The first FIN was the originator's. */
  CLOSED_BY_ORIGINATOR,

  /** The first FIN was the responder's. */
  CLOSED_BY_RESPONDER,

  /** A RST came before both sides had sent their FIN. */
  RESET
}
