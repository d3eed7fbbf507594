package io.gonetmon.adversary;

/** A client's address and port. */
record Peer(int address, int port) {
  private static final int NET = 0x0b00_0000;

  /** The client of that number, another for each. */
  static Peer number(int number) {
    return new Peer(NET + (number >> 12), 1024 + (number & 0xfff));
  }
}
