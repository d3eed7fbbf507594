package io.gonetmon.where;

import io.gonetmon.model.Endpoint;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads addresses, ports and networks. */
final class AddressReader {
  private static final Pattern IPV4 =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:][0-9a-fA-F:.]*");
  private static final Pattern WITH_PORT = Pattern.compile("(?:\\[(.+)]|([^:]+)):(\\d{1,5})");
  private static final Pattern NETWORK = Pattern.compile("([^/]+)/(\\d{1,3})");
  private static final int MOST_PORT = 65_535;

  private AddressReader() {}

  /** An address, with a port or with 0 for none; null for anything else. */
  static Endpoint endpoint(String text) {
    Endpoint address = address(text);
    return address == null ? withPort(text) : address;
  }

  /** An address and a port; null for anything else. */
  static Endpoint withPort(String text) {
    Matcher parts = WITH_PORT.matcher(text);
    if (!parts.matches() || Integer.parseInt(parts.group(3)) > MOST_PORT) {
      return null;
    }
    Endpoint address = address(parts.group(1) == null ? parts.group(2) : parts.group(1));
    return address == null ? null : address.withPort(Integer.parseInt(parts.group(3)));
  }

  /** Addresses with the same first bits, as {@code 10.0.0.0/8}; null for anything else. */
  static Address.Network network(String text) {
    Matcher parts = NETWORK.matcher(text);
    Endpoint address = parts.matches() ? address(parts.group(1)) : null;
    if (address == null) {
      return null;
    }
    int skipped =
        address.isV4() && text.indexOf(':') < 0 ? Address.Network.ALL_BITS - Integer.SIZE : 0;
    int bits = skipped + Integer.parseInt(parts.group(2));
    return bits > Address.Network.ALL_BITS ? null : Address.Network.of(address, bits);
  }

  /** An address without a port; null for anything else. */
  static Endpoint address(String text) {
    Matcher four = IPV4.matcher(text);
    if (four.matches()) {
      return v4(four);
    }
    return text.indexOf(':') >= 0 && IPV6.matcher(text).matches() ? v6(text) : null;
  }

  private static Endpoint v4(Matcher four) {
    int address = 0;
    for (int i = 1; i <= 4; i++) {
      int part = Integer.parseInt(four.group(i));
      if (part > 255) {
        return null;
      }
      address = address << 8 | part;
    }
    return Endpoint.v4(address, 0);
  }

  /** What has a colon is never looked up as a name. */
  private static Endpoint v6(String text) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(InetAddress.getByName(text).getAddress());
      return bytes.remaining() == Integer.BYTES
          ? Endpoint.v4(bytes.getInt(), 0)
          : new Endpoint(bytes.getLong(), bytes.getLong(), 0);
    } catch (UnknownHostException e) {
      return null;
    }
  }
}
