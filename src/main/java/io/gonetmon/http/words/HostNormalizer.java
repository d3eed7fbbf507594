package io.gonetmon.http.words;

import io.gonetmon.text.Printable;
import java.nio.charset.StandardCharsets;

/**
 * Writes a host as it is compared: lower-case, without user, port 80, or the dot that may end a
 * name; IPv6 in brackets, as RFC 5952 asks.
 */
public final class HostNormalizer {
  private HostNormalizer() {}

  public static String normalised(byte[] authority, int maxChars) {
    String text = new String(lowerCase(authority), StandardCharsets.ISO_8859_1);
    String host = text.substring(text.lastIndexOf('@') + 1);
    int colon = portColon(host);
    String port = colon < 0 ? "" : host.substring(colon);
    String name = colon < 0 ? name(host) : nameBeforePort(host.substring(0, colon));
    String shown = port.equals(":") || port.equals(":80") ? name : name + port;
    byte[] bytes = shown.getBytes(StandardCharsets.ISO_8859_1);
    return Printable.of(bytes, 0, bytes.length, maxChars);
  }

  /** The offset of the colon before the port, or -1; one that is part of an address is none. */
  private static int portColon(String host) {
    int colon = host.lastIndexOf(':');
    boolean bare = colon > host.indexOf(':') && !host.startsWith("[");
    boolean inBrackets = colon < host.lastIndexOf(']');
    return inBrackets || (bare && Ipv6Literal.isOne(host)) ? -1 : colon;
  }

  private static String name(String name) {
    return Ipv6Literal.isOne(name) ? bracketed(name) : nameBeforePort(name);
  }

  private static String nameBeforePort(String name) {
    int last = name.length() - 1;
    if (last > 0 && name.charAt(0) == '[' && name.charAt(last) == ']') {
      String address = name.substring(1, last);
      return Ipv6Literal.isOne(address) ? bracketed(address) : name;
    }
    return last > 0 && name.charAt(last) == '.' ? name.substring(0, last) : name;
  }

  private static String bracketed(String address) {
    return "[" + Ipv6Literal.canonical(address) + "]";
  }

  /** In ASCII alone: other letters may become longer, or change what is printable. */
  private static byte[] lowerCase(byte[] text) {
    byte[] lower = text.clone();
    for (int i = 0; i < lower.length; i++) {
      if (lower[i] >= 'A' && lower[i] <= 'Z') {
        lower[i] = (byte) (lower[i] + 'a' - 'A');
      }
    }
    return lower;
  }
}
