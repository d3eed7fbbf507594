package io.gonetmon.http.words;

import io.gonetmon.model.Endpoint;

/**
 * The addresses seen most recently as text, so that connections share it. Confined to the monitor
 * thread.
 */
public final class AddressText {
  private static final int SIZE = 1 << 10;

  private record Known(Endpoint endpoint, String address, String endpointText) {}

  private final Known[] known = new Known[SIZE];

  /** The address without the port. */
  public String address(Endpoint endpoint) {
    return known(endpoint.withPort(0)).address;
  }

  /** The address and the port, IPv6 in brackets. */
  public String endpoint(Endpoint endpoint) {
    return known(endpoint).endpointText;
  }

  private Known known(Endpoint endpoint) {
    int hash = endpoint.hashCode();
    int slot = (hash ^ hash >>> 10 ^ hash >>> 20) & SIZE - 1;
    Known at = known[slot];
    if (at == null || !at.endpoint.equals(endpoint)) {
      at = new Known(endpoint, endpoint.address(), endpoint.toString());
      known[slot] = at;
    }
    return at;
  }
}
