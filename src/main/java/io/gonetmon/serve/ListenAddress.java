package io.gonetmon.serve;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the server listens: {@code 127.0.0.1:9464}, {@code [::1]:9464}. */
public record ListenAddress(InetAddress address, int port) {
  private static final Pattern TEXT =
      Pattern.compile("(localhost|[0-9.]{7,15}|\\[[0-9a-fA-F:.]{2,45}\\]):(\\d{1,5})");

  private static final int HIGHEST_PORT = 65_535;

  /**
   * Reads an address and a port.
   *
   * @throws IllegalArgumentException that says what was expected
   */
  public static ListenAddress parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches() || Integer.parseInt(parts.group(2)) > HIGHEST_PORT) {
      throw new IllegalArgumentException(
          "expected an address and a port, such as 127.0.0.1:9464 or [::1]:9464, got '%s'"
              .formatted(text));
    }
    String host = parts.group(1).equals("localhost") ? "127.0.0.1" : parts.group(1);
    try {
      return new ListenAddress(InetAddress.getByName(host), Integer.parseInt(parts.group(2)));
    } catch (IOException e) {
      throw new IllegalArgumentException("there is no address '%s'".formatted(host), e);
    }
  }

  /** Whether only this machine can connect. */
  public boolean isLoopback() {
    return address.isLoopbackAddress();
  }

  InetSocketAddress socket() {
    return new InetSocketAddress(address, port);
  }

  /** The names by which a browser on this machine may ask for a server there. */
  Set<String> hosts(int boundPort) {
    return Stream.of("localhost", "127.0.0.1", "[::1]", bare(address))
        .flatMap(
            host ->
                Stream.of(host + ":" + boundPort, boundPort == 80 ? host : host + ":" + boundPort))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A capture filter that passes what {@code filter} does, but for connections to the server. */
  public String keptOutOf(String filter) {
    String hosts =
        addresses().stream().map(each -> "host " + each).collect(Collectors.joining(" or "));
    String ours = "not (tcp port %d and (%s))".formatted(port, hosts);
    return filter.isBlank() ? ours : ours + " and (" + filter + ")";
  }

  private Set<String> addresses() {
    if (!address.isAnyLocalAddress()) {
      return Set.of(number(address));
    }
    var all = new TreeSet<String>();
    try {
      for (NetworkInterface each : List.copyOf(NetworkInterface.networkInterfaces().toList())) {
        each.inetAddresses().map(ListenAddress::number).forEach(all::add);
      }
    } catch (SocketException e) {
      all.add("127.0.0.1");
    }
    return all;
  }

  /** Without the zone of a link-local address. */
  private static String number(InetAddress address) {
    String text = address.getHostAddress();
    int zone = text.indexOf('%');
    return zone < 0 ? text : text.substring(0, zone);
  }

  private static String bare(InetAddress address) {
    return address instanceof Inet6Address ? "[" + number(address) + "]" : number(address);
  }

  @Override
  public String toString() {
    return bare(address) + ":" + port;
  }
}
