package io.gonetmon.tcp;

/** A direction of a connection, as seen from whoever opened it, or else spoke first. */
public enum Direction {
  ORIGINATOR,
  RESPONDER;

  public Direction reverse() {
    return this == ORIGINATOR ? RESPONDER : ORIGINATOR;
  }
}
