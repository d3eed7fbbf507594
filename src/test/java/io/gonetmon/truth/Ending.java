package io.gonetmon.truth;

/** How a connection ends. */
public enum Ending {
  CLIENT_CLOSES(Side.CLIENT),
  SERVER_CLOSES(Side.SERVER),
  CLIENT_RESETS(Side.CLIENT),
  SERVER_RESETS(Side.SERVER),
  LEFT_OPEN(Side.CLIENT);

  private final Side first;

  Ending(Side first) {
    this.first = first;
  }

  /** Who ends it. */
  Side first() {
    return first;
  }

  public boolean closes() {
    return this == CLIENT_CLOSES || this == SERVER_CLOSES;
  }

  public boolean resets() {
    return this == CLIENT_RESETS || this == SERVER_RESETS;
  }
}
