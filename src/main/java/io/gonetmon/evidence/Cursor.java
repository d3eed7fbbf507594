package io.gonetmon.evidence;

/**
 * How far the packets around an incident have been copied. Guarded by the {@link Recent} it is of.
 */
final class Cursor {
  private static final long NOT_YET = -1;

  private final Incident incident;
  private final long bytesBefore;
  private long next = NOT_YET;
  private long gone;

  /**
   * @param bytesBefore of packets before the incident, at most
   */
  Cursor(Incident incident, long bytesBefore) {
    this.incident = incident;
    this.bytesBefore = bytesBefore;
  }

  Incident incident() {
    return incident;
  }

  long bytesBefore() {
    return bytesBefore;
  }

  /** Whether the packets of the incident itself have come. */
  boolean hasBegun() {
    return next != NOT_YET;
  }

  /** The number of the next packet. */
  long next() {
    return next;
  }

  void moveTo(long number) {
    next = number;
  }

  /** Packets were gone before they could be copied. */
  void miss(long packets) {
    gone += packets;
  }

  long gone() {
    return gone;
  }
}
