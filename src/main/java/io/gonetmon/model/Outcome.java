package io.gonetmon.model;

/** What became of a request. */
public enum Outcome {
  /** The response came whole, as far as is known. */
  ANSWERED,
  /** The client closed the connection before the response was over. */
  CLIENT_CLOSED,
  /** The server closed the connection before the response was over. */
  SERVER_CLOSED,
  /** The connection was reset before the response was over. */
  RESET,
  /** It could not be followed: bytes were lost or not understood, or a bound was reached. */
  GAP,
  /** A response whose request was not seen. */
  UNPAIRED,
  /** The response was not over when the capture ended. */
  OPEN
}
