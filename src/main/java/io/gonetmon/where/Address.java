package io.gonetmon.where;

import io.gonetmon.model.Endpoint;
import io.gonetmon.model.Exchange;

/** What one end of a connection has to be. */
sealed interface Address extends Criterion {
  boolean isMetBy(Endpoint endpoint);

  @Override
  default boolean isMetBy(Field field, Exchange exchange) {
    return isMetBy(field.endpoint(exchange));
  }

  @Override
  default boolean isMetBy(String value) {
    Endpoint endpoint = AddressReader.endpoint(value);
    return endpoint != null && isMetBy(endpoint);
  }

  /**
   * Met by addresses whose first bits are these, on any port.
   *
   * @param bits of an IPv6 address; those of IPv4 come after the 96 of the mapping
   */
  record Network(long high, long low, int bits) implements Address {
    static final int ALL_BITS = 128;
    private static final int MAPPING = 96;

    public Network {
      high &= mask(bits);
      low &= mask(bits - Long.SIZE);
    }

    static Network of(Endpoint address, int bits) {
      return new Network(address.high(), address.low(), bits);
    }

    private static long mask(int bits) {
      if (bits <= 0) {
        return 0;
      }
      return bits >= Long.SIZE ? -1L : -1L << (Long.SIZE - bits);
    }

    @Override
    public boolean isMetBy(Endpoint endpoint) {
      return (endpoint.high() & mask(bits)) == high
          && (endpoint.low() & mask(bits - Long.SIZE)) == low;
    }

    @Override
    public String text() {
      var first = new Endpoint(high, low, 0);
      boolean isV4 = bits >= MAPPING && first.isV4();
      String length = bits == ALL_BITS ? "" : "/" + (isV4 ? bits - MAPPING : bits);
      return first.address() + length;
    }
  }

  /** Met by an address and port. */
  record Socket(Endpoint wanted) implements Address {
    @Override
    public boolean isMetBy(Endpoint endpoint) {
      return endpoint.equals(wanted);
    }

    @Override
    public String text() {
      return wanted.toString();
    }
  }
}
