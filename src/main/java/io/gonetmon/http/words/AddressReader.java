package io.gonetmon.http.words;

import io.gonetmon.model.Endpoint;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads addresses and ports from text. */
public final class AddressReader {
  private static final Pattern IPV4 =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
  private static final Pattern PORT = Pattern.compile("\\d{1,5}");

  private AddressReader() {}

  /** The two as one, or null when either is malformed. */
  public static Endpoint endpoint(String address, String port) {
    if (!PORT.matcher(port).matches() || Integer.parseInt(port) > 65_535) {
      return null;
    }
    String lower = address.toLowerCase(Locale.ROOT);
    Matcher four = IPV4.matcher(lower);
    if (four.matches()) {
      return v4(four, Integer.parseInt(port));
    }
    return Ipv6Literal.isOne(lower)
        ? Ipv6Literal.address(lower).withPort(Integer.parseInt(port))
        : null;
  }

  private static Endpoint v4(Matcher four, int port) {
    int address = 0;
    for (int i = 1; i <= 4; i++) {
      int part = Integer.parseInt(four.group(i));
      if (part > 255) {
        return null;
      }
      address = address << 8 | part;
    }
    return Endpoint.v4(address, port);
  }
}
