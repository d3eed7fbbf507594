package io.gonetmon.capture.decode;

/** What begins at a place in a frame, or what the search for a TCP segment ended with. */
enum Layer {
  ETHERNET,
  /** A type of 16 bits as Ethernet has it, and then what it names. */
  ETHER_TYPE,
  LLC,
  PPP,
  MPLS,
  GRE,
  IP,
  /** The payload of an IP packet, of the protocol that {@link Cursor#protocol} says. */
  TRANSPORT,
  UDP,

  TCP,
  /** A part of an IP packet. */
  FRAGMENT,
  /** Whole and understood, but no TCP. */
  OTHER,
  /** Encrypted, compressed, or wrapped in a way that is not known. */
  CLOSED,
  /** Cut off, or not valid, before a TCP segment could be found. */
  BROKEN;

  /** Whether nothing within is looked for. */
  boolean isLast() {
    return ordinal() >= TCP.ordinal();
  }
}
