package io.gonetmon.tcp;

import io.gonetmon.model.Endpoint;

/**
 * One direction of a TCP connection. Both directions are made together and know each other, so that
 * one look-up serves both.
 */
public final class Flow implements Comparable<Flow> {
  private final Endpoint from;
  private final Endpoint to;
  private final Flow reversed;
  private final int hash;
  private final boolean isKey;

  public Flow(Endpoint from, Endpoint to) {
    this.from = from;
    this.to = to;
    this.hash = 31 * from.hashCode() + to.hashCode();
    this.isKey = from.compareTo(to) <= 0;
    this.reversed = new Flow(this);
  }

  private Flow(Flow other) {
    this.from = other.to;
    this.to = other.from;
    this.hash = 31 * from.hashCode() + to.hashCode();
    this.isKey = !other.isKey;
    this.reversed = other;
  }

  public Endpoint from() {
    return from;
  }

  public Endpoint to() {
    return to;
  }

  public Flow reversed() {
    return reversed;
  }

  /** The direction that names the connection, the same for both. */
  public Flow key() {
    return isKey ? this : reversed;
  }

  @Override
  public boolean equals(Object other) {
    if (this == other) {
      return true;
    }
    return other instanceof Flow flow
        && hash == flow.hash
        && from.equals(flow.from)
        && to.equals(flow.to);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** Keeps a table quick whose keys were chosen to have the same hash. */
  @Override
  public int compareTo(Flow other) {
    int order = from.compareTo(other.from);
    return order == 0 ? to.compareTo(other.to) : order;
  }

  @Override
  public String toString() {
    return from + " > " + to;
  }
}
