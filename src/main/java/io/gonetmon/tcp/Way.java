package io.gonetmon.tcp;

/** A direction of a connection, as seen from whoever opened it, or else spoke first. */
public enum Way {
  FORTH,
  BACK;

  public Way back() {
    return this == FORTH ? BACK : FORTH;
  }
}
