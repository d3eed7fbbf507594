package io.gonetmon.model;

/** A recognised HTTP message; all its text is printable and bounded. */
public sealed interface Message permits Request, Response {
  /** When the packet that completed its head was captured, in nanoseconds since the epoch. */
  long nanos();

  Peers peers();

  /** The host that was asked, in lower case and without {@code :80}. */
  String host();

  /** The request it is, or answers; null when that is not known. */
  Request asked();
}
