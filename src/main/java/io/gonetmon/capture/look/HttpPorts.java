package io.gonetmon.capture.look;

import java.util.List;
import java.util.TreeSet;

/** The ports of servers that were seen to speak HTTP, up to a bound. Confined to one thread. */
public final class HttpPorts {
  private static final int MOST = 64;

  private final TreeSet<Integer> ports = new TreeSet<>();

  /** Notes the server's port if the payload between {@code begin} and {@code end} begins HTTP. */
  public void payload(byte[] data, int begin, int end, int fromPort, int toPort) {
    switch (HttpStart.of(data, begin, end)) {
      case REQUEST -> add(toPort);
      case RESPONSE -> add(fromPort);
      default -> {}
    }
  }

  private void add(int port) {
    if (ports.size() < MOST) {
      ports.add(port);
    }
  }

  /** In the order of their numbers. */
  public List<Integer> all() {
    return List.copyOf(ports);
  }
}
